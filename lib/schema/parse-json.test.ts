import { expect, test } from "vitest";
import { parseJson } from "./parse-json";

test.each(['{"a":[1,{"a":null}]}', '[{"a":1},{"a":2}]', '"text"', "null", '{"a":"b","b":"a"}'])(
  "%s is read",
  (text) => {
    expect(parseJson(text)).toEqual({ value: JSON.parse(text), problem: null });
  },
);

test.each([
  ['{"a": ', /^Not valid JSON: /],
  ["", /Empty text/],
  ['{"a":1,"a":2}', /“a” is there twice/],
  ['{"x":{"a":1, "\\u0061" : 2}}', /“a” is there twice/],
  ['["\\u0000"]', /NUL/],
])("%s is refused", (text, reason) => {
  expect(parseJson(text).problem).toMatch(reason);
});

test("braces and keys inside texts are texts", () => {
  expect(parseJson('{"a":"{\\"a\\":1}","b":"\\\\u0000"}').problem).toBe(null);
});
