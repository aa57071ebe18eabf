// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import type { JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { objectOf } from "@/lib/schema/fixtures/graph-schemas";
import { ANNOTATION, EXTRACT_INPUT, ZOD_CONTEXT } from "@/lib/schema/fixtures/javascript-schemas";
import { KITCHEN_SINK } from "@/lib/schema/fixtures/kitchen-sink";
import { OAP_AGENT, RESEARCH, SEED } from "@/lib/schema/fixtures/pydantic-schemas";
import type { FormField } from "@/lib/schema/form-field";
import { formModel } from "@/lib/schema/form-model";
import { validateValues } from "@/lib/schema/validate";
import { mountForm, press, type, unmountAll } from "./mount-form";

const SCHEMAS = { ANNOTATION, EXTRACT_INPUT, KITCHEN_SINK, OAP_AGENT, RESEARCH, SEED, ZOD_CONTEXT };

let errors: MockInstance;

beforeEach(() => {
  errors = vi.spyOn(console, "error");
});

afterEach(() => {
  unmountAll();
  expect(errors).not.toHaveBeenCalled();
});

function visible(fields: FormField[]): FormField[] {
  return fields
    .filter(({ kind }) => kind !== "hidden")
    .flatMap((field) => [field, ...(field.kind === "group" ? visible(field.fields) : [])]);
}

test.each(Object.entries(SCHEMAS))(
  "%s: every field has its label, and opening writes nothing",
  (_, schema) => {
    const form = mountForm(schema);
    for (const { label } of visible(formModel(schema).root?.fields ?? [])) form.field(label);
    expect(form.container.textContent).not.toMatch(/unsupported|option 1/i);
    expect(form.changes).toEqual([]);
  },
);

test("defaults are shown and not written", () => {
  const form = mountForm(ZOD_CONTEXT);
  expect(form.field("Instructions")).toHaveProperty("placeholder", "Be kind.");
  expect(form.field("Model name").textContent).toContain("Echo default");
  expect(form.field("Model name").querySelector(":checked")).toBe(null);
  expect(form.field("Tools").querySelectorAll(":checked")).toHaveLength(1);
  expect(mountForm(ANNOTATION).container.textContent).toContain("Default: 0.7");
  expect(mountForm(RESEARCH).field("Search API")).toHaveProperty("value", "");
});

test("each kind of control writes its own value, and only that", () => {
  const form = mountForm(ZOD_CONTEXT, { kept: [1] });
  type(form.field("Instructions"), "Be brief.");
  type(form.field("Max tokens"), "100");
  press(form.field("Web search"));
  type(form.field("URL"), "http://a");
  press(form.field("Tools").querySelectorAll("input")[1] ?? form.container);
  press(form.field("Model name").querySelectorAll("input")[0] ?? form.container);
  expect(form.value()).toEqual({
    kept: [1],
    instructions: "Be brief.",
    max_tokens: 100,
    web_search: true,
    mcp_config: { url: "http://a" },
    tools: ["search", "browser"],
    model_name: "openai/gpt-4o",
  });
  expect(form.changes).toHaveLength(6);
});

test("Reset takes the value away, and with it an optional group that held nothing else", () => {
  const form = mountForm(ZOD_CONTEXT, { max_tokens: 5, mcp_config: { url: "a" } });
  form.press("Reset “Max tokens”");
  form.press("Reset “URL”");
  expect(form.value()).toEqual({});
});

test("an emptied text is no value, or empty text where the default would come back", () => {
  const form = mountForm(OAP_AGENT, { system_prompt: "a", mcp_config: { url: "a" } });
  type(form.field("System prompt"), "");
  type(form.field("URL"), "");
  expect(form.value()).toEqual({ system_prompt: "" });
});

test("a select offers the default as such, every option, and a value that is not offered", () => {
  const form = mountForm(RESEARCH, { search_api: "bing" });
  const select = form.field("Search API");
  const options = [...select.querySelectorAll("option")].map(({ textContent }) => textContent);
  expect(options).toEqual([
    "Default (Tavily)",
    "anthropic",
    "openai",
    "Tavily",
    "None",
    "bing (not offered)",
  ]);
  type(select, "3");
  expect(form.value()).toEqual({ search_api: "none" });
  type(select, "");
  expect(form.value()).toEqual({});
});

test("None is said with null where leaving the value out means the default", () => {
  const form = mountForm(OAP_AGENT);
  form.press("Set to none for “Temperature”");
  expect(form.value()).toEqual({ temperature: null });
  expect(form.field("Temperature")).toHaveProperty("placeholder", "None");
  form.press("Reset “Temperature”");
  expect(form.value()).toEqual({});
});

test("a prompt counts its characters and can start from the default", () => {
  const form = mountForm(OAP_AGENT);
  form.press("Start from the default of “System prompt”");
  expect(form.value()).toEqual({ system_prompt: "You can use tools." });
  expect(form.container.textContent).toContain("18 characters");
});

test("a secret is masked until it is shown, and its default is never", () => {
  const form = mountForm(
    objectOf({ token: { type: "string", writeOnly: true, default: "s3cret" } }),
    {
      token: "mine",
    },
  );
  expect(form.field("Token")).toHaveProperty("type", "password");
  expect(form.container.innerHTML).not.toContain("s3cret");
  form.press("Show “Token”");
  expect(form.field("Token")).toHaveProperty("type", "text");
});

test("text keeps what a plain input would drop", () => {
  const schema = objectOf({
    name: { type: "string" },
    key: { type: "string", format: "password" },
    day: { type: "string", format: "date" },
  });
  const form = mountForm(schema, { name: "a\nb", key: "-----\nx", day: "tomorrow" });
  expect(form.field("Name")).toHaveProperty("value", "a\nb");
  expect(form.field("Day")).toHaveProperty("value", "tomorrow");
  expect(form.field("Key")).toHaveProperty("readOnly", true);
  form.press("Show “Key”");
  type(form.field("Key"), "-----\ny");
  type(form.field("Name"), "ab");
  expect(form.value()).toEqual({ name: "ab", key: "-----\ny", day: "tomorrow" });
});

test("nodes that use a value stand beside it", () => {
  expect(mountForm(ZOD_CONTEXT).container.textContent).toContain("Used by call_model");
});

test("an error stands at its field in plain words", () => {
  const values: JsonObject = { temperature: 5, mcp_config: { url: 1 }, headers: [] };
  const form = mountForm(ANNOTATION, values, { errors: validateValues(ANNOTATION, values) });
  const control = form.field("Temperature");
  expect(control.getAttribute("aria-invalid")).toBe("true");
  const described = control.getAttribute("aria-describedby")?.split(" ") ?? [];
  expect(described.map((id) => document.getElementById(id)?.textContent).join(" ")).toContain(
    "Temperature must be at most 2.",
  );
  expect(form.field("Headers").getAttribute("aria-invalid")).toBe("true");
  expect(form.field("Max tokens").getAttribute("aria-invalid")).toBe(null);
});

test("a value that its control cannot hold is shown as JSON and kept, until it is mended", () => {
  const form = mountForm(ANNOTATION, { temperature: "warm", mcp_config: ["x"] });
  expect(form.field("Temperature")).toHaveProperty("value", '"warm"');
  expect(form.field("MCP config")).toHaveProperty("tagName", "TEXTAREA");
  type(form.field("Temperature"), "1");
  expect(form.field("Temperature")).toHaveProperty("tagName", "TEXTAREA");
  expect(form.value()).toEqual({ temperature: 1, mcp_config: ["x"] });
  form.press("Reset “Temperature”");
  expect(form.field("Temperature")).toHaveProperty("tagName", "INPUT");
});

test("a schema without form is JSON with the reason", () => {
  const form = mountForm({ $ref: "https://example.org/x.json" }, { a: 1 });
  expect(form.container.textContent).toContain("There is no form for this:");
  type(form.field("Values (JSON)"), '{"a":2}');
  expect(form.value()).toEqual({ a: 2 });
});

test("a disabled form takes no edits", () => {
  const { container } = mountForm(KITCHEN_SINK, { list_of_models: [{}] }, { disabled: true });
  const open = [...container.querySelectorAll("input, select, textarea")].filter(
    (control) => !control.matches(":disabled"),
  );
  expect(open).toEqual([]);
});

test("names that RJSF gives a meaning of its own are fields like any other", () => {
  const names = ["items", "classNames", "ui:field", "properties", "constructor", "0"];
  const schema: JsonSchema = objectOf(
    Object.fromEntries(names.map((name) => [name, { type: "string", title: `T ${name}` }])),
  );
  const form = mountForm(schema);
  for (const name of names) type(form.field(`T ${name}`), name);
  expect(form.value()).toEqual(Object.fromEntries(names.map((name) => [name, name])));
});
