"use client";

import { Pencil } from "lucide-react";
import { WriteButton } from "@/components/shell/write-button";
import type { VisibleNode } from "@/lib/graph/visible-graph";
import { readValues } from "@/lib/langgraph/values";
import { type NodeField, nodeFields } from "@/lib/schema/node-fields";
import { showValue } from "@/lib/schema/show-value";
import { DraftHost } from "../draft/draft-host";
import type { DraftEditing } from "../draft/use-draft-editing";
import type { StudioTarget } from "../use-target";

type Props = {
  node: Pick<VisibleNode, "id" | "name">;
  target: StudioTarget;
  editing: DraftEditing;
};

/** The configuration fields that a node uses, and on demand the form of the draft with these alone. */
export function NodeConfig({ node: { id, name }, target, editing }: Props) {
  const { schemas, content } = target;
  const { session, canOpen } = editing;
  if (!schemas || !content) return null;
  const isHere = session?.atNode?.id === id;
  return (
    <section aria-label={`Configuration that ${name} uses`} className="min-w-0">
      {session && isHere ? (
        <div className="-mx-3 border-border border-y bg-background px-4 py-3">
          <DraftHost node={session.node} />
        </div>
      ) : (
        <div className="flex min-w-0 flex-col gap-1.5">
          <div className="flex flex-wrap items-center justify-between gap-x-3">
            <h4 className="font-medium">Configuration that it uses</h4>
            {canOpen && (
              <WriteButton least="runner" variant="link" onClick={editing.openWhole}>
                All fields
              </WriteButton>
            )}
          </div>
          <FieldValues
            fields={nodeFields(schemas, name, readValues(content))}
            onEdit={canOpen ? () => editing.openAt({ id, name }) : undefined}
          />
        </div>
      )}
    </section>
  );
}

type FieldValuesProps = { fields: NodeField[]; onEdit: (() => void) | undefined };

function FieldValues({ fields, onEdit }: FieldValuesProps) {
  if (fields.length === 0) {
    return <p className="text-muted-foreground">The schema names no fields for this node.</p>;
  }
  return (
    <>
      <dl className="flex flex-col gap-1.5">
        {fields.map(({ id, field, value, isDefault }) => (
          <div key={id} className="min-w-0">
            <dt className="text-muted-foreground text-xs">
              {field.label}
              {isDefault && value !== undefined && " (default)"}
            </dt>
            <dd className="break-words">
              {value === undefined ? "Not set" : showValue(field, value)}
            </dd>
          </div>
        ))}
      </dl>
      {onEdit && (
        <WriteButton
          least="runner"
          size="sm"
          variant="outline"
          icon={<Pencil />}
          className="mt-1 self-start"
          onClick={onEdit}
        >
          Edit here
        </WriteButton>
      )}
    </>
  );
}
