// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { revealAndFocus } from "@/components/ui/reveal";
import type { JsonObject } from "@/lib/langgraph/types";
import { objectOf } from "@/lib/schema/fixtures/graph-schemas";
import { mountForm, press, type, unmountAll } from "./mount-form";

const NUMBERS = Array.from({ length: 10 }, (_, index) => `extra_${index}`);
const SCHEMA = objectOf({
  model: { type: "string", default: "m", langgraph_nodes: ["call_model"] },
  output: { type: "object", properties: { style: { type: "string" }, raw: { type: "object" } } },
  ...Object.fromEntries(NUMBERS.map((key) => [key, { type: "integer" }])),
});

let errors: MockInstance;

beforeEach(() => {
  errors = vi.spyOn(console, "error");
});

afterEach(() => {
  unmountAll();
  // The test's document does not know the <search> element.
  expect(errors.mock.calls.filter(([text]) => !String(text).startsWith("The tag <"))).toEqual([]);
});

async function open(values: JsonObject = {}) {
  const form = mountForm(SCHEMA, values);
  await act(async () => void (await import("./field-search")));
  const search = form.field("Find a field");
  const shown = () =>
    ["Model", "Output", "Style", "Raw", "Extra 0", "Extra 9"].filter(
      (label) => !form.field(label).closest("[hidden]"),
    );
  const status = () => form.container.querySelector("[role=status]")?.textContent;
  return { ...form, search, shown, status };
}

test("a short form has no search", () => {
  const form = mountForm(objectOf({ model: { type: "string" } }));
  expect(form.container.querySelector("[type=search]")).toBe(null);
});

test("shows what matches with its groups, counts it, and keeps what is hidden", async () => {
  const { search, shown, status, field, value } = await open({ model: "x", extra_0: 1 });
  expect(status()).toBe("");
  type(search, "style");
  expect(shown()).toEqual(["Output", "Style"]);
  expect(status()).toBe("1 of 14 fields");
  type(field("Style"), "bold");
  expect(value()).toEqual({ model: "x", extra_0: 1, output: { style: "bold" } });
  type(search, "call_model");
  expect(shown()).toEqual(["Model"]);
  type(search, "");
  expect(shown()).toHaveLength(6);
  expect(status()).toBe("");
});

test("changed only: a field stays in sight while it is edited back", async () => {
  const {
    search,
    shown,
    status,
    field,
    press: pressText,
  } = await open({
    model: "m",
    extra_9: 2,
  });
  press(field("Changed only"));
  expect(shown()).toEqual(["Extra 9"]);
  expect(status()).toBe("1 of 14 fields, set to something else than their default");
  pressText("Reset “Extra 9”");
  expect(shown()).toEqual(["Extra 9"]);
  press(field("Changed only"));
  expect(shown()).toHaveLength(6);
  press(field("Changed only"));
  expect(shown()).toEqual([]);
  expect(document.body.textContent).toContain("No field is set to something else");
  type(search, "zzz");
  pressText("Clear");
  expect(shown()).toHaveLength(6);
  expect(document.activeElement).toBe(search);
  expect(search).toHaveProperty("value", "");
});

test("a way to a hidden field clears the search and leads there; unfinished text stays", async () => {
  const { search, shown, field, press: pressText } = await open();
  type(field("Raw"), '{"a": ');
  pressText("Output");
  type(search, "model");
  expect(shown()).toEqual(["Model"]);
  const raw = field("Raw");
  act(() => revealAndFocus(raw instanceof HTMLElement ? raw : null));
  expect(shown()).toHaveLength(6);
  expect(document.activeElement).toBe(raw);
  expect(raw).toHaveProperty("value", '{"a": ');
});

test("a way to a field in sight keeps the search", async () => {
  const { search, shown, field } = await open();
  type(search, "model");
  const model = field("Model");
  act(() => revealAndFocus(model instanceof HTMLElement ? model : null));
  expect(document.activeElement).toBe(model);
  expect(shown()).toEqual(["Model"]);
});
