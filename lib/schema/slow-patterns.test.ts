import { runInThisContext } from "node:vm";
import { expect, test } from "vitest";
import { objectOf } from "./fixtures/graph-schemas";
import { formModel } from "./form-model";
import { validateValues } from "./validate";

const LONG = 50_000;
const A = `${"a".repeat(LONG)}!`;
const DIGITS = `${"1".repeat(LONG)}x`;
const SPACES = `x${" ".repeat(LONG)}x`;

/** What is known to bring backtracking engines to their knees, each with a text that does it. */
const SLOW: [pattern: string, text: string][] = [
  ["(a+)+$", A],
  ["^(a+)+$", A],
  ["^(a*)*$", A],
  ["(a|aa)+$", A],
  ["^(a|a?)+$", A],
  ["([a-zA-Z]+)*$", A],
  ["(.*a){20}", "a".repeat(LONG).replaceAll("a", "ab")],
  ["^(.*?,){11}P", "1,".repeat(LONG / 2)],
  ["^(([a-z])+.)+[A-Z]([a-z])+$", "a".repeat(LONG)],
  ["^(\\w+\\s?)*$", `${"word ".repeat(LONG / 5)}!`],
  ["^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3}))$", A],
  ["^(?:a{1,30}){1,30}$", A],
  ["^((a{1,10}){1,10}){1,10}b$", A],
  ["(?:a?){30}a{30}$", A],
  ["^a*a*a*a*a*b$", A],
  ["a.*b.*c.*d", "a".repeat(LONG)],
  ["\\s*#?\\s*$", SPACES],
  ["\\s+$", SPACES],
  ["^\\s+|\\s+$", SPACES],
  ["\\d+\\.?\\d+$", DIGITS],
  ["^\\d*[0-9](\\.\\d*[0-9]|)*$", DIGITS],
  ["(\\d+)*(\\d+)*x$", "1".repeat(LONG)],
  ["^(?=(a+)+$)", A],
  ["(?=.*a)(?=.*b)(?=.*c).*d", "abc".repeat(LONG / 3)],
  ["(?<=(a+)+)b", "a".repeat(LONG)],
  ["(?!(a*)*b)a", A],
  ["^(?:(?:\\p{L}|\\p{N})+)+$", `${"é".repeat(LONG)}!`],
  ["[\\s\\S]*?[\\s\\S]*?[\\s\\S]*?z$", A],
  ["<([a-z]+)[^>]*>.*</\\1>", `<${"a".repeat(LONG)}`],
  ["(?<n>a+)\\k<n>+$", A],
  ["(?P<n>a+)+$", A],
  ["(?i)(a+)+$", A],
  ["(?i:a+)+$", A],
  ["(?>a+)+$", A],
  ["a++b", A],
  ["(?x) a + # comment", A],
  ["\\A(a+)+\\Z", A],
  ["[[:alpha:]]+$", A],
  ["(a", A],
  ["[b-a]", A],
  ["a{2,1}", A],
  ["*a", A],
  ["\\", A],
  [`${"(".repeat(3_000)}a${")*".repeat(3_000)}`, A],
  [`^${"(a|b|".repeat(12)}c${")".repeat(12)}+$`, A],
  [`(${Array.from({ length: 500 }, (_, index) => `a{${index}}`).join("|")})*$`, A],
];

// Regular expressions stop at the end of a script's time, tests that hang do not.
function inTime<T>(work: () => T): T {
  Reflect.set(globalThis, "roster-work", work);
  return runInThisContext(`globalThis["roster-work"]()`, { timeout: 5_000 });
}

test.each(SLOW)("%s does not hang the tab", (pattern, text) => {
  const asText = objectOf({ v: { type: "string", pattern } });
  const asName = objectOf({ v: { patternProperties: { [pattern]: { type: "null" } } } });
  const asNames = objectOf({ v: { propertyNames: { pattern } } });
  inTime(() => {
    validateValues(asText, { v: text });
    validateValues(asName, { v: { [text]: 1 } });
    validateValues(asNames, { v: { [text]: 1 } });
    expect(formModel(asText).root).not.toBe(null);
  });
});

test.each(["^a*b$", "^a*a*b$", "a*a*b"])(
  "%s against many texts does not hang the tab",
  (pattern) => {
    const schema = objectOf({ v: { items: { type: "string", pattern } } });
    const texts = Array.from({ length: 2_000 }, () => "a".repeat(500));
    inTime(() => validateValues(schema, { v: texts }));
  },
);

test("the guard against hanging would tell", () => {
  expect(() => inTime(() => /^(a+)+$/u.test(A))).toThrow(/timed out/u);
});
