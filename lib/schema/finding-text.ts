import type { Finding } from "./finding";

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
const LONGEST = 60;

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
      return `must match the pattern ${shorten(String(params.pattern))}`;
    case "enum":
      return `must be ${choices(params.allowedValues)}`;
    case "const":
      return `must be ${choices([params.allowedValue])}`;
    case "minItems":
      return `needs at least ${count(params.limit, "item")}`;
    case "maxItems":
      return `can have at most ${count(params.limit, "item")}`;
    case "uniqueItems":
      return "has the same item more than once";
    case "contains":
      return containsText(params);
    case "unevaluatedItems":
      return "has more items than are allowed";
    case "minProperties":
      return `needs at least ${count(params.limit, "entry", "entries")}`;
    case "maxProperties":
      return `can have at most ${count(params.limit, "entry", "entries")}`;
    case "propertyNames":
      return `has a name that is not allowed: ${listed(params.propertyNames)}`;
    case "union":
      return params.fits === "several"
        ? "fits several of the forms that are allowed here, and must fit only one"
        : "does not have any of the forms that are allowed here";
    case "boolean":
      return refusalText(finding.schemaPath);
    default:
      return "has a value that is not allowed";
  }
}

function containsText({ minContains, maxContains }: { minContains: number; maxContains?: number }) {
  if (maxContains !== undefined)
    return `has too many items of one kind: at most ${maxContains} may be there`;
  return minContains > 1
    ? `has too few items of one kind: at least ${minContains} must be there`
    : "needs an item that it does not have";
}

/** What a schema that allows nothing says, by the place where it stands. */
function refusalText(schemaPath: string): string {
  if (/\/(properties|patternProperties)\/[^/]*$/u.test(schemaPath)) return "must not be set";
  if (/\/(items|additionalItems|prefixItems\/\d+)$/u.test(schemaPath))
    return "is one item too many";
  if (/\/(then|else|dependentSchemas\/[^/]*|dependencies\/[^/]*)$/u.test(schemaPath)) {
    return "has values that are not allowed together";
  }
  return "has a value that is not allowed";
}

/** "one of a, b", "a", "one of a, b or empty". */
function choices(allowed: unknown[]): string {
  const values = allowed.filter((value) => value !== null);
  const empty = values.length < allowed.length;
  if (values.length === 0) return "empty";
  return `${values.length > 1 ? "one of " : ""}${listed(values)}${empty ? " or empty" : ""}`;
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
  return shorten(typeof value === "string" && value !== "" ? value : JSON.stringify(value));
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function count(number: number, one: string, more = `${one}s`): string {
  return `${number} ${number === 1 ? one : more}`;
}
