import { expect, test } from "vitest";
import type { Json, JsonObject } from "@/lib/langgraph/types";
import { objectOf } from "./fixtures/graph-schemas";
import { either } from "./fixtures/keyword-case";
import { validateValues } from "./validate";

const S = { type: "string" };
const N = { type: "number", maximum: 2 };
const EMAIL = objectOf({ kind: { const: "email" }, to: S }, ["kind", "to"]);
const SLACK = objectOf({ kind: { const: "slack" } }, ["kind"]);

/** What is said of the value of a field called Reply, and where it stands below that field. */
test.each<[string, JsonObject | false, Json, string, string]>([
  [
    "a part",
    objectOf({ temperature: N }),
    { temperature: 3 },
    "temperature",
    "Temperature must be at most 2.",
  ],
  ["a missing part", objectOf({ url: S }, ["url"]), {}, "url", "URL is required."],
  ["an item", { items: N }, [1, 3], "1", "Item 2 of Reply must be at most 2."],
  [
    "a part of an item",
    { items: objectOf({ url: S }, ["url"]) },
    [{}],
    "0.url",
    "URL is required.",
  ],
  ["a tuple's item", { prefixItems: [S, N] }, ["a", 3], "1", "Item 2 of Reply must be at most 2."],
  [
    "a tuple that is too long",
    { prefixItems: [S], items: false },
    ["a", 1],
    "1",
    "Item 2 of Reply is one item too many.",
  ],
  [
    "an old tuple",
    { items: [S], additionalItems: false },
    ["a", 1],
    "1",
    "Item 2 of Reply is one item too many.",
  ],
  [
    "items beyond",
    { prefixItems: [S], unevaluatedItems: false },
    ["a", 1],
    "",
    "Reply has more items than are allowed.",
  ],
  ["an entry", { additionalProperties: N }, { main: 3 }, "main", "“main” must be at most 2."],
  [
    "an entry's key",
    { additionalProperties: N, propertyNames: { pattern: "^[a-z]+$" } },
    { "A B": 1 },
    "A B",
    "The name “A B” must match the pattern ^[a-z]+$.",
  ],
  [
    "a key that may not be",
    { additionalProperties: N, propertyNames: false },
    { a: 1 },
    "a",
    "The name “a” is not allowed.",
  ],
  [
    "a key against a list",
    { additionalProperties: N, propertyNames: { enum: ["a", "b"] } },
    { c: 1 },
    "c",
    "The name “c” must be one of a, b.",
  ],
  [
    "a property called propertyNames",
    objectOf({ propertyNames: N }),
    { propertyNames: 3 },
    "propertyNames",
    "Property names must be at most 2.",
  ],
  [
    "a property that may not be",
    objectOf({ old: false }),
    { old: 1 },
    "old",
    "Old must not be set.",
  ],
  ["nothing at all", false, 1, "", "Reply must not be set."],
  [
    "a union of types",
    { anyOf: [S, { type: "integer" }] },
    [1],
    "",
    "Reply must be text or a whole number.",
  ],
  [
    "a union of constants",
    { oneOf: [{ const: "a" }, { const: "b" }, { type: "null" }] },
    "c",
    "",
    "Reply must be one of a, b or empty.",
  ],
  [
    "a union with bounds",
    { anyOf: [{ type: "string", minLength: 3 }, { type: "integer" }] },
    "a",
    "",
    "Reply must have at least 3 characters.",
  ],
  ["a tag's own branch", { oneOf: [EMAIL, SLACK] }, { kind: "email" }, "to", "To is required."],
  [
    "an unknown tag",
    { oneOf: [EMAIL, SLACK] },
    { kind: "fax" },
    "kind",
    "Kind must be one of email, slack.",
  ],
  ["no tag", { oneOf: [EMAIL, SLACK] }, {}, "kind", "Kind is required."],
  [
    "one of some keys",
    { ...objectOf({ a: S, b: S }), anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    {},
    "a",
    "A or B is required.",
  ],
  [
    "several branches at once",
    { oneOf: [{ type: "integer" }, { minimum: 2 }] },
    5,
    "",
    "Reply fits several of the forms that are allowed here, and must fit only one.",
  ],
  [
    "no branch",
    { anyOf: [{ maximum: 1 }, { minimum: 5 }] },
    3,
    "",
    "Reply does not have any of the forms that are allowed here.",
  ],
  [
    "a key asked for by another",
    { ...objectOf({ key: S, url: S }), dependentRequired: { url: ["key"] } },
    { url: "a" },
    "key",
    "Key is required where URL is given.",
  ],
  [
    "the same of old",
    { ...objectOf({ key: S, url: S }), dependencies: { url: ["key"] } },
    { url: "a" },
    "key",
    "Key is required where URL is given.",
  ],
  [
    "a schema asked for by a key",
    {
      ...objectOf({ key: S, n: N }),
      dependentSchemas: { key: { properties: { n: { minimum: 1 } } } },
    },
    { key: "a", n: 0 },
    "n",
    "N must be at least 1.",
  ],
  [
    "a schema that follows",
    { ...objectOf({ mode: S, key: S }), ...either({ required: ["mode"] }, { required: ["key"] }) },
    { mode: "b" },
    "key",
    "Key is required.",
  ],
  [
    "a value that follows",
    {
      ...objectOf({ mode: S, n: N }),
      ...either({ required: ["mode"] }, { properties: { n: { minimum: 1 } } }),
    },
    { mode: "b", n: 0 },
    "n",
    "N must be at least 1.",
  ],
  [
    "a combination",
    { ...objectOf({ mode: S }), ...either({ required: ["mode"] }, false) },
    { mode: "b" },
    "",
    "Reply has values that are not allowed together.",
  ],
  [
    "a needed item",
    { contains: { const: "search" } },
    ["a"],
    "",
    "Reply needs an item that it does not have.",
  ],
  [
    "some needed items",
    { contains: { const: 1 }, minContains: 2 },
    [],
    "",
    "Reply has too few items of one kind: at least 2 must be there.",
  ],
  [
    "too many of a kind",
    { contains: { const: 1 }, maxContains: 1 },
    [1, 1],
    "",
    "Reply has too many items of one kind: at most 1 may be there.",
  ],
  [
    "what it may not be",
    { not: { const: "admin" } },
    "admin",
    "",
    "Reply has a value that is not allowed.",
  ],
  ["an empty option", { enum: ["a", null] }, "b", "", "Reply must be a or empty."],
  ["nothing but empty", { const: null }, "b", "", "Reply must be empty."],
  [
    "many options",
    { enum: "abcdefghij".split("") },
    "x",
    "",
    "Reply must be one of a, b, c, d, e, f, g, h and 2 more.",
  ],
  ["a long option", { const: "x".repeat(99) }, "b", "", `Reply must be ${"x".repeat(59)}….`],
])("%s", (_, schema, value, below, message) => {
  const [error, ...more] = validateValues(objectOf({ reply: schema }), { reply: value });
  expect(more).toEqual([]);
  expect(error?.message).toBe(message);
  expect(error?.path.join(".")).toBe(["reply", below].filter(Boolean).join("."));
});

test("what is wrong with the whole is said of the form", () => {
  const schema = { ...objectOf({ a: S, b: S }), not: { required: ["a", "b"] } };
  expect(validateValues(schema, { a: "", b: "" })).toEqual([
    { path: [], message: "The form has a value that is not allowed." },
  ]);
});
