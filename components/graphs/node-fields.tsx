"use client";

import { useQuery } from "@tanstack/react-query";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { assistantQueries } from "@/lib/langgraph/queries";
import { nodeFields } from "@/lib/schema/node-fields";
import { showValue } from "@/lib/schema/show-value";

type NodeFieldsProps = { node: string; assistantId: string };

/** The configuration fields whose schema names the node as one that uses them. */
export function NodeFields({ node, assistantId }: NodeFieldsProps) {
  const { data } = useQuery(assistantQueries(useLangGraph()).schemas(assistantId));
  if (!data) return null;
  const fields = nodeFields(data, node, {});
  return (
    <div>
      <h4 className="font-medium">Configuration that it uses</h4>
      {fields.length === 0 ? (
        <p className="text-muted-foreground">The schema names no fields for this node.</p>
      ) : (
        <ul className="flex flex-col gap-1">
          {fields.map(({ id, field, value }) => (
            <li key={id} className="break-words">
              {field.label}
              <span className="text-muted-foreground">
                {value === undefined ? ", no default" : `, by default ${showValue(field, value)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
