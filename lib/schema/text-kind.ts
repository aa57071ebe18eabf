import type { JsonObject } from "@/lib/langgraph/types";
import { isSecretName } from "@/lib/secret-name";
import type { TextField } from "./form-field";
import { textOf } from "./json-schema";
import { type Hints, marksSecret } from "./read-hints";

const PROMPT_KEY = /prompt|instructions?$|template$/i;
const ABOUT_A_PROMPT =
  /(model|id|name|names|version|tokens?|path|file|url|key|type|lang|language|cache)$/i;
const LONG_TEXT = 100;

/** Whether a string is a secret, a prompt or a line of text. `holder`: the list or record around it. */
export function textKind(
  key: string,
  schema: JsonObject,
  hints: Hints,
  holder?: string,
): "secret" | "prompt" | "text" {
  const standard = textOf(schema.default);
  const { widget, langgraphType } = hints;
  const marked = widget === "password" || /^(secret|password)$/.test(langgraphType ?? "");
  if (marked || marksSecret(schema)) return "secret";
  if (langgraphType === "prompt" || widget === "textarea") return "prompt";
  if (isSecretName(holder ?? key) && standard === null) return "secret";
  // A template's model or embeddings: a name, however the key reads.
  if (hints.templateKind !== null) return "text";
  if (standard !== null && (standard.includes("\n") || standard.length > LONG_TEXT))
    return "prompt";
  const named = PROMPT_KEY.test(key) && !ABOUT_A_PROMPT.test(key);
  return named && widget === null ? "prompt" : "text";
}

const INPUTS: Record<string, TextField["input"]> = {
  date: "date",
  time: "time",
  "date-time": "date-time",
  duration: "duration",
  uuid: "uuid",
  email: "email",
  "idn-email": "email",
  uri: "url",
  url: "url",
  iri: "url",
};

/** How a string of this format is best typed; its value stays the text that the server reads. */
export function inputType(format: JsonObject[string] | undefined): TextField["input"] {
  return (typeof format === "string" && Object.hasOwn(INPUTS, format) && INPUTS[format]) || "text";
}
