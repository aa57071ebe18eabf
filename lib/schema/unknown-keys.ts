import type { JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { formModel } from "./form-model";

/** Top-level keys of `values` that the schema has no field for. A form keeps them without drawing them. */
export function unknownKeys(schema: JsonSchema, values: JsonObject): string[] {
  const { root } = formModel(schema);
  const known = new Set(root?.fields.map(({ key }) => key) ?? []);
  return root ? Object.keys(values).filter((key) => !known.has(key)) : [];
}
