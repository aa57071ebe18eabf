// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import type { JsonObject } from "@/lib/langgraph/types";
import { objectOf } from "@/lib/schema/fixtures/graph-schemas";
import { mountForm, press, type, unmountAll } from "./mount-form";

const TEXT = { type: "string" };
const SECRET = { type: "string", format: "password", writeOnly: true };
const HEADERS = { type: "object", additionalProperties: TEXT };
const KEY = "s3cret-value";

afterEach(unmountAll);

/** Everything that the document says, but what inputs hold. */
function markup(container: Element): string {
  const copy = container.cloneNode(true);
  if (!(copy instanceof Element)) throw new Error("no copy");
  for (const input of copy.querySelectorAll("input[type=password]")) input.removeAttribute("value");
  return copy.outerHTML;
}

test.each<[string, JsonObject, JsonObject]>([
  ["by mark", { vault: SECRET }, { vault: KEY }],
  ["by hint", { vault: { ...TEXT, langgraph_type: "secret" } }, { vault: KEY }],
  ["by name", { api_key: TEXT }, { api_key: KEY }],
  ["nullable", { token: { anyOf: [TEXT, { type: "null" }] } }, { token: KEY }],
  ["in a group", { mcp: objectOf({ authorization: TEXT }) }, { mcp: { authorization: KEY } }],
  ["in a list", { keys: { items: SECRET } }, { keys: [KEY] }],
  ["in a list by name", { api_keys: { items: TEXT } }, { api_keys: [KEY] }],
  [
    "in a list of groups",
    { servers: { items: objectOf({ password: TEXT }) } },
    { servers: [{ password: KEY }] },
  ],
  ["in a record", { vault: { additionalProperties: SECRET } }, { vault: { any: KEY } }],
  ["in a record by name", { secrets: HEADERS }, { secrets: { any: KEY } }],
  ["under a record's key", { headers: HEADERS }, { headers: { Authorization: KEY } }],
  ["in a union", { auth: { anyOf: [{ type: "integer" }, SECRET] } }, { auth: KEY }],
])("a secret %s is masked until it is shown, and stands nowhere else", (_, properties, values) => {
  const form = mountForm(objectOf(properties), values);
  const input = form.container.querySelector<HTMLInputElement>("input[type=password]");
  expect(input?.value).toBe(KEY);
  expect(input?.getAttribute("autocomplete")).toBe("new-password");
  expect(markup(form.container)).not.toContain(KEY);
  const show = [...form.container.querySelectorAll("button")].find((button) =>
    button.textContent?.startsWith("Show"),
  );
  if (!show || !input) throw new Error("no way to show it");
  press(show);
  expect(input.type).toBe("text");
  press(show);
  expect(input.type).toBe("password");
  expect(form.changes).toEqual([]);
});

test("a value is masked as soon as its key names a secret", () => {
  const form = mountForm(objectOf({ headers: HEADERS }), { headers: { Auth: "x" } });
  expect(form.field("Value of “Auth”")).toHaveProperty("type", "text");
  type(form.field("Key 1"), "Authorization");
  expect(form.field("Value of “Authorization”")).toHaveProperty("type", "password");
  expect(form.value()).toEqual({ headers: { Authorization: "x" } });
});

test("defaults with secrets in them are said without", () => {
  const inner = { Authorization: KEY, Accept: "json" };
  const form = mountForm(
    objectOf({
      vault: { ...SECRET, default: KEY },
      keys: { items: SECRET, default: [KEY] },
      headers: { ...HEADERS, default: inner },
      anything: { default: { api_key: KEY } },
      hinted: { type: "object", x_oap_ui_config: { type: "mcp", default: inner } },
    }),
  );
  expect(form.container.outerHTML).not.toContain(KEY);
  expect(form.container.textContent).toContain("json");
});

test("JSON with secrets in it is masked, and edited once they are shown", () => {
  const headers = { Authorization: KEY, Accept: "json" };
  const form = mountForm(objectOf({ headers: { type: "object" } }), { headers });
  const area = form.field("Headers");
  expect(area).toHaveProperty("readOnly", true);
  expect(form.container.outerHTML).not.toContain(KEY);
  expect(area).toHaveProperty("value", expect.stringContaining('"Accept": "json"'));
  form.press("Show secrets and edit in “Headers”");
  expect(form.field("Headers")).toHaveProperty("value", JSON.stringify(headers, null, 2));
  type(form.field("Headers"), '{"Authorization":"new"}');
  expect(form.value()).toEqual({ headers: { Authorization: "new" } });
});

test("typing a secret into JSON does not mask it under the cursor", () => {
  const form = mountForm(objectOf({ headers: { type: "object" } }), { headers: { a: 1 } });
  type(form.field("Headers"), '{"token":"x"}');
  expect(form.field("Headers")).toHaveProperty("readOnly", false);
});
