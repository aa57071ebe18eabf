// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { byLabel, type, unmountAll } from "@/components/schema-form/mount-form";
import type { JsonSchema } from "@/lib/langgraph/types";
import { graphSchemas, objectOf } from "@/lib/schema/fixtures/graph-schemas";
import { mountConfiguration } from "./mount-configuration";

const SCHEMA = objectOf({
  prompt: { type: "string", title: "Prompt" },
  limit: { type: "integer", title: "Limit", maximum: 5 },
  headers: { type: "object", title: "Headers" },
});
const SCHEMAS = graphSchemas({ context_schema: SCHEMA });
const VALUES = { prompt: "Hello", limit: 2, legacy: { a: [1] } };

const until = (check: () => void) => act(() => vi.waitFor(check));

// What is lazy is loaded before, so that tests measure drawing and not the transforming of modules.
beforeAll(async () => {
  await Promise.all([
    import("./configuration-json"),
    import("@/components/json-editor/code-editor"),
  ]);
}, 60_000);

afterEach(unmountAll);

test("both views show one value, and switching loses nothing", async () => {
  const page = mountConfiguration(SCHEMAS, VALUES);
  expect(byLabel(page.container, "Prompt")).toHaveProperty("value", "Hello");
  page.press("JSON");
  expect(JSON.parse(await page.text())).toEqual(VALUES);
  await until(() => expect(page.url()).toBe("?view=json"));
  await page.write('{ "prompt": "Typed", "other": [1, {"x": null}], "legacy": {"a": [1]} }');
  page.press("Form");
  expect(byLabel(page.container, "Prompt")).toHaveProperty("value", "Typed");
  expect(byLabel(page.container, "other")).toHaveProperty(
    "value",
    '[\n  1,\n  {\n    "x": null\n  }\n]',
  );
  await until(() => expect(page.url()).toBe(""));
  page.press("JSON");
  expect(JSON.parse(await page.text())).toEqual({
    prompt: "Typed",
    other: [1, { x: null }],
    legacy: { a: [1] },
  });
}, 20_000);

test("text stays as it is typed while it is one value with what is held", async () => {
  const page = mountConfiguration(SCHEMAS, VALUES, { view: "json" });
  await page.write('{"limit":3}');
  expect(await page.text()).toBe('{"limit":3}');
  page.press("Format");
  expect(await page.text()).toBe('{\n  "limit": 3\n}');
  expect(page.held()).toEqual({ value: { limit: 3 }, unreadable: undefined });
}, 20_000);

test("text that cannot be read stays, and the form is not gone to until the person decides", async () => {
  const page = mountConfiguration(SCHEMAS, VALUES, { view: "json" });
  await page.write('{"limit": 3, "limit": 4}');
  expect(page.held()).toEqual({ value: VALUES, unreadable: '{"limit": 3, "limit": 4}' });
  expect(page.shows("Line 1: The key “limit” is there twice in one object.")).toBe(true);
  page.press("Format");
  expect(await page.text()).toBe('{"limit": 3, "limit": 4}');
  page.press("Form");
  expect(page.shows("This text cannot be shown as a form yet")).toBe(true);
  page.press("Keep editing");
  expect(page.shows("This text cannot be shown as a form yet")).toBe(false);
  expect(await page.text()).toBe('{"limit": 3, "limit": 4}');
  page.press("Form");
  page.press("Discard the text and go back to the form");
  expect(byLabel(page.container, "Limit")).toHaveProperty("value", "2");
  expect(page.held()).toEqual({ value: VALUES, unreadable: undefined });
}, 20_000);

test("mending the text answers the question by itself", async () => {
  const page = mountConfiguration(SCHEMAS, VALUES, { view: "json" });
  await page.write("[1]");
  expect(page.shows("Write an object")).toBe(true);
  page.press("Form");
  await page.write("{}");
  expect(page.shows("This text cannot be shown as a form yet")).toBe(false);
  expect(page.held()).toEqual({ value: {}, unreadable: undefined });
}, 20_000);

test("text that cannot be read is all that is shown, whatever view was chosen", async () => {
  const page = mountConfiguration(SCHEMAS, VALUES, { unreadable: '{"a": ' });
  expect(await page.text()).toBe('{"a": ');
}, 20_000);

test("a field whose text is no JSON holds the form, until the person decides", async () => {
  const page = mountConfiguration(SCHEMAS, VALUES);
  type(byLabel(page.container, "Headers"), '{"a": ');
  page.press("JSON");
  expect(page.shows("A field holds text that is not JSON yet")).toBe(true);
  page.press("Keep editing");
  expect(document.activeElement).toBe(byLabel(page.container, "Headers"));
  expect(byLabel(page.container, "Headers")).toHaveProperty("value", '{"a": ');
  page.press("JSON");
  page.press("Discard that text and go to JSON");
  expect(JSON.parse(await page.text())).toEqual(VALUES);
}, 20_000);

test("what does not fit the schema is marked at the value that does not", async () => {
  const values = { prompt: "a", limit: 9 };
  const page = mountConfiguration(SCHEMAS, values, { view: "json" });
  await page.text();
  const mark = page.container.querySelector(".cm-lintRange-warning");
  expect(mark?.textContent).toBe("9");
  expect(page.shows("Line 3: Limit must be at most 5.")).toBe(true);
  expect(page.shows("Save anyway")).toBe(false);
}, 20_000);

test("secrets are not on the screen until asked for, and are kept", async () => {
  const secret = { type: "string", writeOnly: true, title: "Vault" };
  const values = { vault: "s3cret", api_key: "k3y", prompt: "a" };
  const page = mountConfiguration(
    graphSchemas({ context_schema: objectOf({ vault: secret }) }),
    values,
    {
      view: "json",
    },
  );
  const hidden = await page.text();
  expect(page.container.innerHTML).not.toMatch(/s3cret|k3y/);
  await page.write(hidden.replace('"prompt": "a"', '"prompt": "b"'));
  expect(page.held().value).toEqual({ ...values, prompt: "b" });
  page.press("Show secrets");
  expect(JSON.parse(await page.text())).toEqual({ ...values, prompt: "b" });
  page.press("Hide secrets");
  expect(await page.text()).not.toMatch(/s3cret|k3y/);
  await page.write('{"vault": "•••••••• 77"}');
  expect(page.shows("No secret is hidden behind this.")).toBe(true);
  expect(page.held().value).toEqual({ ...values, prompt: "b" });
}, 20_000);

test("secrets in text that cannot be read can be shown, and then not hidden before it is mended", async () => {
  const page = mountConfiguration(SCHEMAS, { api_key: "k3y" }, { view: "json" });
  await page.write((await page.text()).replace("}", ""));
  expect(page.shows("No draft of it is kept, as it may hold secrets")).toBe(true);
  page.press("Show secrets");
  expect(await page.text()).toBe('{\n  "api_key": "k3y"\n');
  page.press("Hide secrets");
  expect(await page.text()).toBe('{\n  "api_key": "k3y"\n');
  await page.write('{"api_key": "k3y"}');
  page.press("Hide secrets");
  expect(await page.text()).not.toContain("k3y");
  expect(page.held()).toEqual({ value: { api_key: "k3y" }, unreadable: undefined });
}, 20_000);

test("each unknown value is edited, removed and put back on its own; secrets wait to be shown", () => {
  const page = mountConfiguration(SCHEMAS, { legacy: { a: [1] }, other: 5, bot_token: "t0p" });
  expect(page.container.innerHTML).not.toContain("t0p");
  type(byLabel(page.container, "other"), "6");
  page.press("Remove legacy");
  expect(page.held().value).toEqual({ other: 6, bot_token: "t0p" });
  page.press("Put back legacy");
  expect(page.held().value).toEqual({ legacy: { a: [1] }, other: 6, bot_token: "t0p" });
  page.press("Show the secret");
  expect(byLabel(page.container, "bot_token")).toHaveProperty("value", '"t0p"');
});

const TEXT = { type: "string" };
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, TEXT]));

function nested(levels: number): JsonSchema {
  let schema: JsonSchema = TEXT;
  for (let level = 0; level < levels; level++) schema = objectOf({ a: schema });
  return schema;
}

test.each<[string, JsonSchema, RegExp]>([
  ["20,000 properties", objectOf(many(20_000)), /larger than 512 KB|more than 300 fields/],
  ["301 properties", objectOf(many(301)), /more than 300 fields/],
  ["100 levels", nested(100), /more than 64 levels/],
  ["5,000 levels", nested(5_000), /more than 64 levels/],
  ["5 MB", objectOf({ a: { type: "string", description: "x".repeat(5_000_000) } }), /512 KB/],
  ["501 options", objectOf({ a: { enum: Object.keys(many(501)) } }), /more than 500 options/],
  ["a circle at the root", { $ref: "#" }, /nested deeper/],
  ["another document", { $ref: "https://example.org/x.json" }, /not part of it/],
])(
  "a schema with %s is JSON with the reason",
  async (_, schema, reason) => {
    const values = { f1: "kept", a: { constructor: 1 } };
    const page = mountConfiguration(graphSchemas({ config_schema: schema }), values, {
      checking: true,
    });
    expect(page.container.textContent).toMatch(reason);
    expect(JSON.parse(await page.text())).toEqual(values);
    expect(page.container.querySelector("input[type=radio]")).toBe(null);
  },
  20_000,
);

test("keys of every object's prototype are drawn, edited and kept in both views", async () => {
  const properties = JSON.parse(
    '{"__proto__": {"type": "string"}, "constructor": {"type": "string"}, "toString": {"$ref": "#/properties/toString"}}',
  );
  const values = JSON.parse('{"__proto__": "p", "constructor": "c", "hasOwnProperty": 1}');
  const page = mountConfiguration(graphSchemas({ config_schema: objectOf(properties) }), values);
  expect(byLabel(page.container, "Constructor")).toHaveProperty("value", "c");
  expect(byLabel(page.container, "hasOwnProperty")).toHaveProperty("value", "1");
  page.press("JSON");
  const text = await page.text();
  expect(Object.entries(JSON.parse(text))).toEqual(Object.entries(values));
  await page.write(text.replace('"c"', '"d"'));
  expect(Object.entries(page.held().value)).toEqual([
    ["__proto__", "p"],
    ["constructor", "d"],
    ["hasOwnProperty", 1],
  ]);
}, 20_000);
