import type { AssistantContent, GraphSchemas } from "@/lib/langgraph/types";
import { readValues } from "@/lib/langgraph/values";
import { checkValues } from "@/lib/schema/check-values";
import { configFormSource } from "@/lib/schema/form-schema";
import { unknownKeys } from "@/lib/schema/unknown-keys";

/** How a version's values fit its graph: what is wrong, and which keys the graph does not know. */
export type VersionFit = { known: boolean; errors: string[]; unknown: string[] };

/** `known` is false where the graph gives no schema to check by. */
export function versionFit(content: AssistantContent, schemas: GraphSchemas | null): VersionFit {
  const source = schemas ? configFormSource(schemas) : null;
  const values = readValues(content);
  const { errors } = checkValues(schemas, values);
  return {
    known: source?.kind === "form",
    errors: errors.map(({ message }) => message),
    unknown: source?.kind === "form" ? unknownKeys(source.schema, values) : [],
  };
}
