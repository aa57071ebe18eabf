import type { Json } from "@/lib/langgraph/types";

const INDENT = "  ";

/**
 * JSON for reading side by side: keys in alphabetical order, and a text of several lines as real
 * lines, indented below a `|`. Everything else is JSON as it is.
 */
export function readableJson(value: Json): string {
  return write(value, "");
}

function write(value: Json, indent: string): string {
  const inner = indent + INDENT;
  if (isLines(value)) {
    return ["|", ...value.split("\n").map((line) => (line === "" ? "" : inner + line))].join("\n");
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Array.isArray(value)
    ? value.map((item) => ({ item, name: "" }))
    : Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => ({ item, name: `${JSON.stringify(key)}: ` }));
  const lines = parts.map(({ item, name }, index) => {
    // A comma after the last line of a text would look like a part of it.
    const comma = index < parts.length - 1 && !isLines(item) ? "," : "";
    return `${inner}${name}${write(item, inner)}${comma}\n`;
  });
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return lines.length === 0 ? open + close : `${open}\n${lines.join("")}${indent}${close}`;
}

function isLines(value: Json): value is string {
  return typeof value === "string" && value.includes("\n");
}
