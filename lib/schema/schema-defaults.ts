import type { GraphSchemas, JsonObject } from "@/lib/langgraph/types";
import { formModel } from "./form-model";
import { valuesSchema } from "./values-schema";

/** The values that a graph uses by itself, as its schema states them; {} where it states none. */
export function schemaDefaults(
  schemas: GraphSchemas | null | undefined,
  graphId: string,
): JsonObject {
  const schema = valuesSchema(schemas, graphId);
  const fields = (schema && formModel(schema).root?.fields) ?? [];
  return Object.fromEntries(
    fields.flatMap((field) => (field.default === undefined ? [] : [[field.key, field.default]])),
  );
}
