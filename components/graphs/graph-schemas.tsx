"use client";

import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import { downloadFile } from "@/components/ui/download-file";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { graphViewParsers, SCHEMA_PARTS, type SchemaPart } from "@/lib/graph-view";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { JsonSchema, GraphSchemas as Schemas } from "@/lib/langgraph/types";
import { fileSlug } from "@/lib/versions/exchange";
import { SchemaFields } from "./schema-fields";

const MOST_SHOWN = 200_000;
const PARTS: Record<SchemaPart, { label: string; about: string }> = {
  input: { label: "Input", about: "What a run is given." },
  output: { label: "Output", about: "What a run answers." },
  state: { label: "State", about: "What the graph keeps in a thread." },
  config: { label: "Config", about: "Values that are set in config.configurable." },
  context: { label: "Context", about: "Values that are set in context." },
};
const LOOKS = [
  { value: "pretty", label: "Pretty" },
  { value: "json", label: "JSON" },
] as const;

type GraphSchemasProps = { graphId: string; assistantId: string };

/** What the graph takes, gives and keeps, as the server tells it. */
export function GraphSchemas({ graphId, assistantId }: GraphSchemasProps) {
  const { data, error, refetch } = useQuery(assistantQueries(useLangGraph()).schemas(assistantId));
  return (
    <Section title="Schemas" description="What the graph takes, gives and keeps.">
      {data ? (
        <Parts schemas={data} graphId={graphId} />
      ) : error ? (
        <div className="flex flex-col gap-2">
          <QueryError error={error} onRetry={() => void refetch()} />
          <p className="text-pretty text-muted-foreground text-sm">
            The graph can be run all the same, and its assistants edited as JSON.
          </p>
        </div>
      ) : (
        <div aria-busy className="flex flex-col gap-3">
          <p role="status" className="text-muted-foreground text-sm">
            Reading the schemas. The first time, a server may take half a minute to work them out.
          </p>
          <Skeleton className="w-2/3" />
          <Skeleton className="w-1/2" />
        </div>
      )}
    </Section>
  );
}

function Parts({ schemas, graphId }: { schemas: Schemas; graphId: string }) {
  const [{ schema: chosen, look }, setView] = useQueryStates(graphViewParsers);
  const first = SCHEMA_PARTS.find((part) => schemas[`${part}_schema`] !== null);
  if (first === undefined) {
    return (
      <EmptyState title="The server gives no schemas of this graph" className="py-6">
        Its assistants are edited as JSON.
      </EmptyState>
    );
  }
  const part = chosen ?? first;
  const schema = schemas[`${part}_schema`];
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Segmented
          label="Schema"
          options={SCHEMA_PARTS.map((value) => ({ value, label: PARTS[value].label }))}
          value={part}
          onValueChange={(next) => void setView({ schema: next })}
          className="flex-wrap"
        />
        {schema && (
          <Segmented
            label="Show the schema as"
            options={LOOKS}
            value={look}
            onValueChange={(next) => void setView({ look: next })}
          />
        )}
        {schema && <Actions schema={schema} name={`${graphId} ${part} schema`} />}
      </div>
      <p className="text-muted-foreground text-sm">{PARTS[part].about}</p>
      {!schema ? (
        <p className="text-sm">The server gives none for this graph.</p>
      ) : look === "json" ? (
        <CodeBlock code={cut(jsonOf(schema))} label={`${PARTS[part].label} schema as JSON`} />
      ) : (
        <SchemaFields schema={schema} />
      )}
    </div>
  );
}

function Actions({ schema, name }: { schema: JsonSchema; name: string }) {
  return (
    <div className="ml-auto flex flex-wrap gap-2">
      <CopyButton withText label="Copy schema" text={() => jsonOf(schema)} />
      <Button
        size="sm"
        variant="outline"
        icon={<Download />}
        onClick={() => downloadFile(`${fileSlug(name) || "schema"}.json`, jsonOf(schema))}
      >
        Download
      </Button>
    </div>
  );
}

const jsonOf = (schema: JsonSchema) => JSON.stringify(schema, null, 2);

function cut(json: string): string {
  return json.length > MOST_SHOWN
    ? `${json.slice(0, MOST_SHOWN)}\n… copy or download it to see all`
    : json;
}
