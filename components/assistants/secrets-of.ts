import type { GraphSchemas } from "@/lib/langgraph/types";
import { secretNames } from "@/lib/secrets";

/** Names of values that a graph's schemas mark as secret. */
export function secretsOf(schemas: GraphSchemas | null): ReadonlySet<string> {
  const parts = [schemas?.context_schema ?? null, schemas?.config_schema ?? null];
  return new Set(parts.flatMap((part) => [...secretNames(part)]));
}
