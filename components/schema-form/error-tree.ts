import { type ErrorSchema, ErrorSchemaBuilder } from "@rjsf/utils";
import { drawnPath } from "@/lib/schema/drawn-path";
import type { GroupField } from "@/lib/schema/form-field";
import type { FieldError } from "@/lib/schema/validate";

/** Errors as RJSF hands them down: each at the innermost field that is drawn for its path. */
export function errorTree(root: GroupField, errors: FieldError[]): ErrorSchema | undefined {
  if (errors.length === 0) return undefined;
  const builder = new ErrorSchemaBuilder();
  for (const { path, message } of errors) builder.addErrors(message, [...drawnPath(root, path)]);
  return builder.ErrorSchema;
}
