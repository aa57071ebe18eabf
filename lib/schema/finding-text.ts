import type { Finding } from "./union-errors";

const TYPES: Record<string, string> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "on or off",
  array: "a list",
  object: "an object",
  null: "empty",
};
const MOST_LISTED = 8;

/** What is wrong, in plain words, to follow the label: "must be at most 2". */
export function findingText(finding: Finding): string {
  const { keyword, params } = finding;
  switch (keyword) {
    case "type":
      return `must be ${typeNames(params.type)}`;
    case "minimum":
      return `must be at least ${params.limit}`;
    case "maximum":
      return `must be at most ${params.limit}`;
    case "exclusiveMinimum":
      return `must be more than ${params.limit}`;
    case "exclusiveMaximum":
      return `must be less than ${params.limit}`;
    case "multipleOf":
      return `must be a multiple of ${params.multipleOf}`;
    case "minLength":
      return params.limit === 1
        ? "must not be empty"
        : `must have at least ${params.limit} characters`;
    case "maxLength":
      return `must have at most ${count(params.limit, "character")}`;
    case "pattern":
      return `must match the pattern ${String(params.pattern)}`;
    case "enum":
      return `must be ${params.allowedValues.length > 1 ? "one of " : ""}${listed(params.allowedValues)}`;
    case "const":
      return `must be ${shown(params.allowedValue)}`;
    case "minItems":
      return `needs at least ${count(params.limit, "item")}`;
    case "maxItems":
      return `can have at most ${count(params.limit, "item")}`;
    case "uniqueItems":
      return "has the same item more than once";
    case "contains":
      return "needs an item that it does not have";
    case "minProperties":
      return `needs at least ${count(params.limit, "entry", "entries")}`;
    case "maxProperties":
      return `can have at most ${count(params.limit, "entry", "entries")}`;
    case "propertyNames":
      return `has a name that is not allowed: ${listed(params.propertyNames)}`;
    case "union":
      return "does not have any of the forms that are allowed here";
    case "boolean":
      return "must not be set";
    default:
      return "has a value that is not allowed";
  }
}

function typeNames(type: string | string[]): string {
  const words = [type].flat().map((name) => TYPES[name] ?? name);
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${words.at(-1)}` : words.join("");
}

function listed(values: unknown[]): string {
  const all = values.map(shown);
  return all.length > MOST_LISTED
    ? `${all.slice(0, MOST_LISTED).join(", ")} and ${all.length - MOST_LISTED} more`
    : all.join(", ");
}

function shown(value: unknown): string {
  return typeof value === "string" && value !== "" ? value : JSON.stringify(value);
}

function count(number: number, one: string, more = `${one}s`): string {
  return `${number} ${number === 1 ? one : more}`;
}
