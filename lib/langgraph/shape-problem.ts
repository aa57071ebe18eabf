import { type BaseIssue, getDotPath } from "valibot";

/** What is wrong with the shape of an answer, in words: where it is, what is there, what was expected. */
export function shapeProblem(issue: BaseIssue<unknown>): string {
  const where = getDotPath(issue) ?? "the whole answer";
  const found = issue.input === undefined ? "is missing" : `is ${kindOf(issue.input)}`;
  return `${where} ${found}, where Roster expected ${expected(issue)}`;
}

function expected({ type, expected: wanted }: BaseIssue<unknown>): string {
  if (type === "custom") return "an object";
  const said = { string: "text", number: "a number", boolean: "true or false" }[wanted ?? ""];
  if (said) return said;
  return { object: "an object", record: "an object", array: "a list" }[type] ?? wanted ?? "other";
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "string":
      return value.length <= 40 ? `the text “${value}”` : "a long text";
    case "number":
    case "boolean":
      return String(value);
    default:
      return "an object";
  }
}
