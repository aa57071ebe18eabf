import { drawnFields } from "./count-fields";
import type { FormField, NumberField, TextField } from "./form-field";

const MOST_NAMED = 6;
const DEEPEST = 3;

const TEXT_WORDS: Record<TextField["input"], string> = {
  text: "text",
  url: "web address",
  email: "email address",
  date: "date",
  time: "time",
  "date-time": "date and time",
  duration: "duration",
  uuid: "UUID",
};

/** What a field takes, in a few words: `whole number from 1 to 10`, `list of text`, `one of a, b`. */
export function kindWords(field: FormField, depth = 0): string {
  switch (field.kind) {
    case "text":
      return TEXT_WORDS[field.input];
    case "prompt":
      return "long text";
    case "secret":
      return "secret text";
    case "number":
      return numberWords(field);
    case "boolean":
      return "on or off";
    case "choice":
      return `one of ${named(field.options.map(({ label }) => label))}`;
    case "choices":
      return `any of ${named(field.options.map(({ label }) => label))}`;
    case "const":
      return `always ${JSON.stringify(field.value)}`;
    case "group":
      return counted(drawnFields(field).length, "field");
    case "list":
      return depth < DEEPEST ? `list of ${manyWords(field.item, depth + 1)}` : "list";
    case "tuple":
      return `list whose first ${counted(field.positions.length, "place")} are fixed`;
    case "record":
      return depth < DEEPEST ? `by name, ${kindWords(field.entry, depth + 1)} each` : "by name";
    case "union":
      return named(field.branches.map(({ label }) => label)).replace(/, ([^,]*)$/, " or $1");
    case "assistants":
      return field.many ? "assistants" : "an assistant";
    case "json":
      return { any: "any value", object: "object", list: "list" }[field.expects];
    case "hidden":
      return "hidden in forms";
  }
}

/** As the items of a list are spoken of. */
function manyWords(field: FormField, depth: number): string {
  if (field.kind === "group") return `objects with ${kindWords(field, depth)}`;
  if (field.kind === "json" && field.expects !== "any") return `${field.expects}s`;
  if (field.kind === "number") return field.integer ? "whole numbers" : "numbers";
  return kindWords(field, depth);
}

function numberWords({ integer, min, max }: NumberField): string {
  const kind = integer ? "whole number" : "number";
  if (min !== undefined && max !== undefined) return `${kind} from ${min} to ${max}`;
  if (min !== undefined) return `${kind}, at least ${min}`;
  return max === undefined ? kind : `${kind}, at most ${max}`;
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function named(names: string[]): string {
  const more = names.length - MOST_NAMED;
  const first = names.slice(0, MOST_NAMED).join(", ");
  return more > 0 ? `${first} and ${more} more` : first;
}
