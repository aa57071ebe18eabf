import type { GraphSchemas, JsonObject } from "@/lib/langgraph/types";
import { configFormSource } from "@/lib/schema/form-schema";
import { nulErrors } from "@/lib/schema/nul-characters";
import { type FieldError, validateValues } from "@/lib/schema/validate";

export type ValuesCheck = {
  errors: FieldError[];
  /** Whether the values can be saved all the same: servers accept what does not fit a schema. */
  savable: boolean;
};

/** What is wrong with a graph's values, by its schema where there is one. */
export function checkValues(schemas: GraphSchemas | null, values: JsonObject): ValuesCheck {
  const refused = nulErrors(values);
  const source = schemas ? configFormSource(schemas) : null;
  const misfits = source?.kind === "form" ? validateValues(source.schema, values) : [];
  return { errors: [...refused, ...misfits], savable: refused.length === 0 };
}
