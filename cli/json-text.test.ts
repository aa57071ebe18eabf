import { expect, test } from "vitest";
import { jsonText } from "./json-text";

test("is the same value, and holds no control character but line breaks", () => {
  const value = { "a\u009b": ["\u0000\u001b[2J\u007f\u0085", "ü\n"] };
  const text = jsonText(value);
  expect(JSON.parse(text)).toEqual(value);
  expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  expect(text.endsWith("\n")).toBe(true);
});
