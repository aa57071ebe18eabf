import type { Assistant, GraphSchemas } from "./langgraph/types";
import { isSecretName } from "./secret-name";
import { secretNames } from "./secrets";

/**
 * Whether a key holds a secret: its name says so, or a graph's schemas mark it. Of schemas that could
 * not be read (undefined) nothing is known, and names alone tell; a schema that is null marks nothing.
 */
export function secretTest(schemas: GraphSchemas | null | undefined): (name: string) => boolean {
  const marked = secretsOf(schemas);
  return (name) => marked.has(name) || isSecretName(name);
}

/** Names of values that a graph's schemas mark as secret. */
export function secretsOf(schemas: GraphSchemas | null | undefined): ReadonlySet<string> {
  const parts = [schemas?.context_schema ?? null, schemas?.config_schema ?? null];
  return new Set(parts.flatMap((part) => [...secretNames(part)]));
}

/** The same for each graph of `assistants` whose schemas are known. */
export function secretsByGraph(
  assistants: Pick<Assistant, "assistant_id" | "graph_id">[],
  schemasOf: (assistantId: string) => GraphSchemas | null | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    assistants.flatMap(({ assistant_id, graph_id }) => {
      const schemas = schemasOf(assistant_id);
      return schemas ? [[graph_id, secretsOf(schemas)]] : [];
    }),
  );
}
