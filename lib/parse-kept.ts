import { type GenericSchema, type InferOutput, safeParse } from "valibot";

/** JSON that a browser kept, where it is what `schema` says; null for anything else. */
export function parseKept<S extends GenericSchema>(
  text: string | null,
  schema: S,
): InferOutput<S> | null {
  if (text === null) return null;
  try {
    const result = safeParse(schema, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
