import { runInThisContext } from "node:vm";
import { expect, test } from "vitest";
import type { GraphSchemas, Json, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { graphSchemas, objectOf } from "./fixtures/graph-schemas";
import { configFormSource, inputFormSource, messagesKey } from "./form-schema";
import { unknownKeys } from "./unknown-keys";
import { validateValues } from "./validate";

/** Everything that a page asks of a schema. */
function askAll(schema: JsonSchema, values: JsonObject): void {
  const schemas = graphSchemas({ config_schema: schema, input_schema: schema });
  configFormSource(schemas);
  inputFormSource(schemas);
  messagesKey(schemas);
  unknownKeys(schema, values);
  validateValues(schema, values);
}

/** The same, stopped where it does not end. */
function readAll(schema: JsonSchema, values: JsonObject = {}): void {
  Reflect.set(globalThis, "roster-work", () => askAll(schema, values));
  runInThisContext(`globalThis["roster-work"]()`, { timeout: 10_000 });
}

function reasonOf(schema: JsonSchema): string | null {
  readAll(schema, { a: 1, p1: "x", v: { v: [1] } });
  const source = configFormSource(graphSchemas({ config_schema: schema }));
  return source.kind === "json" ? source.reason : null;
}

function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function properties(count: number, schema: Json = {}): JsonSchema {
  return objectOf(Object.fromEntries(many(count, (index) => [`p${index}`, schema])));
}

function nested(levels: number): JsonSchema {
  return many(levels, () => 0).reduce<JsonSchema>((inner) => objectOf({ a: inner }), objectOf({}));
}

test("300 fields are a form, 301 are JSON", () => {
  expect(reasonOf(properties(300))).toBe(null);
  expect(reasonOf(properties(301))).toBe("The schema has more than 300 fields.");
  expect(reasonOf(objectOf({ a: properties(200), b: properties(101) }))).toBe(
    "The schema has more than 300 fields.",
  );
});

test("500 options are a choice, 501 are JSON, wherever they are", () => {
  const options = (count: number) => ({ enum: many(count, (index) => `o${index}`) });
  expect(reasonOf(objectOf({ a: options(500) }))).toBe(null);
  const reason = "The schema offers more than 500 options for one value.";
  expect(reasonOf(objectOf({ a: options(501) }))).toBe(reason);
  expect(reasonOf({ ...objectOf({ a: { $ref: "#/$defs/o" } }), $defs: { o: options(501) } })).toBe(
    reason,
  );
  const joined = many(501, (index) => ({ title: `Part ${index}` }));
  expect(reasonOf(objectOf({ a: { allOf: joined } }))).toBe(
    "The schema joins more than 500 parts in one.",
  );
  const consts = many(501, (index) => ({ const: `o${index}`, title: `Option ${index}` }));
  expect(reasonOf(objectOf({ a: { oneOf: consts } }))).toBe(reason);
  expect(reasonOf(objectOf({ a: { anyOf: consts } }))).toBe(reason);
});

test("a default that only looks like many options is none", () => {
  const standard = { enum: many(501, (index) => index) };
  expect(reasonOf(objectOf({ a: { type: "object", default: standard } }))).toBe(null);
});

test("512 KB are read, more are JSON", () => {
  const text = (length: number) => objectOf({ a: { type: "string", default: "x".repeat(length) } });
  expect(reasonOf(text(500 * 1024))).toBe(null);
  expect(reasonOf(text(513 * 1024))).toBe("The schema is larger than 512 KB.");
});

test("64 levels are read, more are JSON, and 100,000 end", () => {
  const reason = "The schema is nested more than 64 levels deep.";
  // Each object nests twice: itself and its properties.
  expect(reasonOf(nested(31))).toBe(null);
  expect(reasonOf(nested(33))).toBe(reason);
  expect(reasonOf(nested(50_000))).toBe(reason);
});

const REF = (name: string) => ({ $ref: `#/$defs/${name}` });

/** Each definition names the next one ten times: 10^9 fields in 2 KB. */
const LAUGHS: JsonObject = Object.fromEntries(
  many(9, (level) => [
    `l${level}`,
    objectOf(Object.fromEntries(many(10, (index) => [`p${index}`, REF(`l${level + 1}`)]))),
  ]),
);
const LAUGHS_OF: Record<string, JsonObject> = {
  allOf: Object.fromEntries(
    many(20, (level) => [`l${level}`, { allOf: [REF(`l${level + 1}`), REF(`l${level + 1}`)] }]),
  ),
  anyOf: Object.fromEntries(
    many(20, (level) => [`l${level}`, { anyOf: [REF(`l${level + 1}`), REF(`l${level + 1}`)] }]),
  ),
  items: Object.fromEntries(many(60, (level) => [`l${level}`, { items: REF(`l${level + 1}`) }])),
};

test.each<[string, JsonSchema]>([
  ["100,000 properties", properties(100_000)],
  ["20,000 members of anyOf", objectOf({ a: { anyOf: many(20_000, (n) => ({ const: n })) } })],
  ["20,000 kinds of anyOf", objectOf({ a: { anyOf: many(20_000, () => ({ type: "string" })) } })],
  ["an allOf of 10,000", objectOf({ a: { allOf: many(10_000, (n) => ({ title: `t${n}` })) } })],
  [
    "an allOf of 10,000 objects",
    { ...objectOf({}), allOf: many(9_000, (n) => objectOf({ [`p${n % 9}`]: {} }, [`p${n}`])) },
  ],
  [
    "20,000 required names",
    objectOf(
      { a: {} },
      many(20_000, (n) => `p${n}`),
    ),
  ],
  ["20,000 kinds", objectOf({ a: { type: many(20_000, () => "string") } })],
  ["20,000 examples", objectOf({ a: { type: "string", examples: many(20_000, String) } })],
  ["a billion laughs", { ...objectOf({ a: REF("l0") }), $defs: { ...LAUGHS, l9: objectOf({}) } }],
  ...Object.entries(LAUGHS_OF).map(([name, $defs]): [string, JsonSchema] => [
    `a billion laughs by ${name}`,
    { ...objectOf({ a: REF("l0") }), $defs: { ...$defs, l20: {}, l60: {} } },
  ]),
  [
    "2,000 references in a row",
    {
      ...objectOf({ a: REF("r0") }),
      $defs: Object.fromEntries(many(2_000, (n) => [`r${n}`, REF(`r${n + 1}`)])),
    },
  ],
  [
    "2,000 references by name",
    {
      ...properties(299, { anyOf: many(7, (n) => ({ $ref: `#a${n}` })) }),
      $defs: Object.fromEntries(many(2_000, (n) => [`r${n}`, { $anchor: `a${n}` }])),
    },
  ],
  ["references in a circle", { ...objectOf({ a: REF("x") }), $defs: { x: REF("y"), y: REF("x") } }],
  ["a property that is the whole", objectOf({ a: { $ref: "#" }, b: { $ref: "#/properties" } })],
])("%s: reading ends", (_, schema) => {
  readAll(schema, { a: 1 });
  readAll(schema, { a: { p0: { p0: {} } } });
  readAll(schema, { a: [[[1]]], p1: "x" });
});

test("references are found without a walk through the whole schema for each", () => {
  const names = many(400, (n) => `r${n}`);
  const $defs = Object.fromEntries(names.map((name) => [name, { const: name, title: name }]));
  const schema = { ...objectOf({ a: { items: { anyOf: names.map(REF) } } }), $defs };
  readAll(schema, { a: many(100, () => "r399") });
});

const JUNK: Json[] = [
  null,
  true,
  false,
  0,
  -1.5,
  1e308,
  "",
  "x",
  [],
  [[]],
  [null],
  {},
  { a: null },
];
const PLACES: ((junk: Json) => JsonSchema)[] = [
  (junk) => ({ ...objectOf({}), properties: junk }),
  (junk) => objectOf({ v: junk }),
  ...[
    ["type", "enum", "items", "prefixItems", "additionalProperties", "patternProperties"],
    ["required", "allOf", "anyOf", "oneOf", "not", "if", "else", "$ref", "$dynamicRef", "$defs"],
    ["title", "description", "examples", "metadata", "x_oap_ui_config", "langgraph_nodes", "$id"],
    ["minimum", "maximum", "multipleOf", "minLength", "maxItems", "pattern", "format", "contains"],
    ["dependencies", "dependentRequired", "dependentSchemas", "propertyNames", "discriminator"],
    ["unevaluatedItems", "unevaluatedProperties", "uniqueItems", "$anchor", "const", "default"],
  ]
    .flat()
    .flatMap((keyword) => [
      (junk: Json) => objectOf({ v: { [keyword]: junk } }, ["v"]),
      (junk: Json) => ({ ...objectOf({ v: { type: "array", items: {} } }), [keyword]: junk }),
    ]),
];

test.each(JUNK.map((junk) => [junk] as const))(
  "%j where a schema belongs throws nowhere",
  (junk) => {
    for (const schema of PLACES.map((place) => place(junk))) {
      for (const value of [...JUNK, { v: "a" }]) askAll(schema, { v: value });
    }
  },
);

test("an answer that is no schema at all is JSON", () => {
  const odd: GraphSchemas = JSON.parse(
    '{"config_schema":true,"input_schema":[1],"state_schema":5}',
  );
  expect(configFormSource({ ...graphSchemas({}), ...odd }).kind).toBe("json");
  expect(inputFormSource({ ...graphSchemas({}), ...odd }).kind).toBe("json");
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "length"])(
  "a property called %s is a property",
  (name) => {
    const schema: JsonSchema = JSON.parse(
      `{"type":"object","properties":{"a":{},"${name}":{"type":"integer"}},"required":["${name}"]}`,
    );
    readAll(schema);
    const messages = (values: string) =>
      validateValues(schema, JSON.parse(values)).map(({ path }) => path);
    expect(messages("{}")).toEqual([[name]]);
    expect(messages(`{"${name}":1}`)).toEqual([]);
    expect(messages(`{"${name}":"x"}`)).toEqual([[name]]);
  },
);

test("values nested without end are no error of ours", () => {
  const schema = { ...objectOf({ a: REF("t") }), $defs: { t: { additionalProperties: REF("t") } } };
  const deep = many(20_000, () => 0).reduce<JsonObject>((inner) => ({ a: inner }), {});
  readAll(schema, deep);
});
