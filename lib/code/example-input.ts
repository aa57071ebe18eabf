import type { GraphSchemas, Json } from "@/lib/langgraph/types";
import { standIn } from "@/lib/schema/blank-value";
import { formModel } from "@/lib/schema/form-model";
import { inputFormSource, messagesKey } from "@/lib/schema/form-schema";

/** An input that a graph takes: a message where it takes messages, else a value for each field it requires. */
export function exampleInput(schemas: GraphSchemas | null): Json {
  const key = schemas ? messagesKey(schemas) : "messages";
  if (key !== null) return { [key]: [{ role: "user", content: "Hello" }] };
  const source = schemas ? inputFormSource(schemas) : null;
  const fields = source?.kind === "form" ? (formModel(source.schema).root?.fields ?? []) : [];
  const wanted = fields.filter(({ required }) => required);
  return Object.fromEntries(
    (wanted.length > 0 ? wanted : fields.slice(0, 1)).map((field) => [
      field.key,
      field.suggested ?? (standIn(field) === "" ? field.label : standIn(field)),
    ]),
  );
}
