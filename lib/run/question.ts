import type { Json, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { formModel } from "@/lib/schema/form-model";
import { isObject } from "./message";
import { type Reviews, readReviews } from "./review";

/** What an interrupt asks of a person. `about` is what there is to read besides. */
export type Question =
  | { kind: "review"; reviews: Reviews }
  | { kind: "form"; schema: JsonSchema; isWrapped: boolean; about: Json }
  | { kind: "any"; about: Json };

const SCHEMA_KEYS = [
  "response_schema",
  "responseSchema",
  "requestedSchema",
  "json_schema",
  "schema",
];
/** A value that is no object is asked for under this key. */
const ONLY = "answer";

/** Reads an interrupt's value: requests to review, a schema for the answer, or anything else. */
export function readQuestion(value: Json): Question {
  const reviews = readReviews(value);
  if (reviews) return { kind: "review", reviews };
  if (isObject(value)) {
    for (const key of SCHEMA_KEYS) {
      const { [key]: schema, ...rest } = value;
      const form = isObject(schema) ? drawn(schema) : null;
      if (form) return { kind: "form", ...form, about: aboutOf(rest) };
    }
    if (value.type === "object" && isObject(value.properties)) {
      const form = drawn(value);
      const { title = null, description = null } = value;
      if (form) return { kind: "form", ...form, about: description ?? title };
    }
  }
  return { kind: "any", about: aboutOf(value) };
}

function drawn(schema: JsonSchema): { schema: JsonSchema; isWrapped: boolean } | null {
  if (formModel(schema).root !== null) return { schema, isWrapped: false };
  if (Object.keys(schema).length === 0 || schema.type === "object") return null;
  const { $defs, definitions, ...inner } = schema;
  const wrapped = {
    type: "object",
    properties: { [ONLY]: { title: "Your answer", ...inner } },
    required: [ONLY],
    ...($defs === undefined ? {} : { $defs }),
    ...(definitions === undefined ? {} : { definitions }),
  };
  return formModel(wrapped).root === null ? null : { schema: wrapped, isWrapped: true };
}

/** A question that stands alone in an object is read without the object. */
function aboutOf(value: Json): Json {
  if (!isObject(value)) return value;
  const [first, ...others] = Object.values(value);
  return first === undefined || (others.length === 0 && typeof first === "string")
    ? (first ?? null)
    : value;
}

/** What is sent for a filled form: all that it showed, so also the defaults that nobody changed. */
export function formAnswer(
  { schema, isWrapped }: Pick<Question & { kind: "form" }, "schema" | "isWrapped">,
  values: JsonObject,
): Json {
  const fields = formModel(schema).root?.fields ?? [];
  const defaults = fields.flatMap(({ key, default: standard }) =>
    standard === undefined ? [] : [[key, standard] as const],
  );
  const answer: JsonObject = { ...Object.fromEntries(defaults), ...values };
  return isWrapped ? (answer[ONLY] ?? null) : answer;
}
