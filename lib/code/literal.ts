import type { Json } from "@/lib/langgraph/types";

type Style = {
  word: (value: true | false | null) => string;
  key: (key: string) => string;
};

const WIDTH = 60;

const PYTHON: Style = {
  word: (value) => (value === null ? "None" : value ? "True" : "False"),
  key: text,
};

const JAVASCRIPT: Style = {
  word: String,
  // In an object literal, __proto__ would set the prototype instead of a key.
  key: (key) => (key === "__proto__" ? '["__proto__"]' : IDENTIFIER.test(key) ? key : text(key)),
};

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** JSON as a Python expression; lines after the first start `indent` spaces further in. */
export function pythonLiteral(value: Json, indent = 0): string {
  return literal(value, PYTHON, indent);
}

/** JSON as a JavaScript expression; lines after the first start `indent` spaces further in. */
export function javascriptLiteral(value: Json, indent = 0): string {
  return literal(value, JAVASCRIPT, indent);
}

function literal(value: Json, style: Style, indent: number): string {
  if (typeof value === "string") return text(value);
  if (typeof value === "number") return String(value);
  if (value === null || typeof value === "boolean") return style.word(value);
  const step = style === PYTHON ? 4 : 2;
  const part = (inner: Json, at: number) => literal(inner, style, at);
  const isList = Array.isArray(value);
  const [open, close] = isList ? "[]" : "{}";
  const parts = (at: number) =>
    Array.isArray(value)
      ? value.map((item) => part(item, at))
      : Object.entries(value).map(([key, item]) => `${style.key(key)}: ${part(item, at)}`);
  const flat = parts(indent);
  if (flat.length === 0) return `${open}${close}`;
  const line = flat.join(", ");
  if (indent + line.length <= WIDTH && !line.includes("\n")) {
    return isList || style === PYTHON ? `${open}${line}${close}` : `${open} ${line} ${close}`;
  }
  const pad = " ".repeat(indent + step);
  const lines = parts(indent + step).map((each) => `${pad}${each},`);
  return `${open}\n${lines.join("\n")}\n${" ".repeat(indent)}${close}`;
}

// JSON's escapes are valid in both languages.
function text(value: string): string {
  return JSON.stringify(value);
}
