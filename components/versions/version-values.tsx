import { KeyValue } from "@/components/ui/key-value";
import type { GraphSchemas, JsonObject } from "@/lib/langgraph/types";
import { valuesSchema } from "@/lib/schema/values-schema";
import { ConfigurationContent } from "./configuration-content";
import { HeldValue } from "./held-value";

/** Values by the graph's schema, or key by key where there is none. */
export function VersionValues({
  values,
  schemas,
  graphId,
}: {
  values: JsonObject;
  schemas: GraphSchemas | undefined;
  graphId: string;
}) {
  const schema = valuesSchema(schemas, graphId);
  if (schema) return <ConfigurationContent schema={schema} values={values} />;
  const entries = Object.entries(values);
  if (entries.length === 0) {
    return (
      <p className="py-2 text-muted-foreground text-sm">
        No values are set: the graph's own defaults hold.
      </p>
    );
  }
  return (
    <KeyValue>
      {entries.map(([key, value]) => (
        <HeldValue key={key} name={key} isKey value={value} />
      ))}
    </KeyValue>
  );
}
