// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { ANNOTATION, EXTRACT_INPUT, ZOD_CONTEXT } from "@/lib/schema/fixtures/javascript-schemas";
import { KITCHEN_SINK } from "@/lib/schema/fixtures/kitchen-sink";
import { byLabel, mountForm, press, type, unmountAll } from "./mount-form";

let errors: MockInstance;

beforeEach(() => {
  errors = vi.spyOn(console, "error");
});

afterEach(() => {
  unmountAll();
  expect(errors).not.toHaveBeenCalled();
});

test("a list: add, fill, move with the focus, remove", () => {
  const form = mountForm(ZOD_CONTEXT);
  form.press("Add item to “Stop”");
  expect(form.value()).toEqual({ stop: [""] });
  type(form.field("Item 1"), "one");
  form.press("Add item to “Stop”");
  type(form.field("Item 2"), "two");
  form.press("Move up item 2");
  expect(form.value()).toEqual({ stop: ["two", "one"] });
  expect(document.activeElement?.textContent).toBe("Move down item 1");
  form.press("Remove item 1");
  expect(form.value()).toEqual({ stop: ["one"] });
  expect(document.activeElement?.textContent).toBe("Remove item 1");
  form.press("Remove item 1");
  expect(form.value()).toEqual({ stop: [] });
  expect(document.activeElement?.textContent).toBe("Add item to “Stop”");
});

test("a list of objects: an item starts with nothing but itself", () => {
  const form = mountForm(EXTRACT_INPUT);
  form.press("Add item to “Fields”");
  expect(form.value()).toEqual({ fields: [{}] });
  type(byLabel(form.field("Item 1"), "Name"), "revenue");
  expect(form.value()).toEqual({ fields: [{ name: "revenue" }] });
  type(byLabel(form.field("Item 1"), "Name"), "");
  expect(form.value()).toEqual({ fields: [{}] });
  const tree = mountForm(KITCHEN_SINK);
  tree.press("Add item to “Children”");
  expect(tree.value()).toEqual({ tree: { children: [{}] } });
});

test("lists in lists", () => {
  const form = mountForm(KITCHEN_SINK, { matrix: [[1, 2], [3]] });
  const [, second] = form.field("Matrix").querySelectorAll("fieldset");
  type(byLabel(second ?? form.container, "Item 1"), "9");
  expect(form.value()).toEqual({ matrix: [[1, 2], [9]] });
});

test("a list of more than 200 items is JSON", () => {
  const form = mountForm(ZOD_CONTEXT, { stop: Array.from({ length: 201 }, () => "a") });
  expect(form.field("Stop")).toHaveProperty("tagName", "TEXTAREA");
  expect(form.container.textContent).toContain("It has 201 items.");
});

test("a record: an entry counts once its key is there and free", () => {
  const form = mountForm(ZOD_CONTEXT, { headers: { a: "1" } });
  form.press("Add entry to “Headers”");
  expect(form.changes).toEqual([]);
  type(form.field("Key 2"), "a");
  expect(form.value()).toEqual({ headers: { a: "1" } });
  expect(form.container.textContent).toContain("“a” is there already.");
  type(form.field("Key 2"), "ab");
  type(form.field("Value of “ab”"), "2");
  expect(form.value()).toEqual({ headers: { a: "1", ab: "2" } });
  type(form.field("Key 1"), "z");
  expect(form.value()).toEqual({ headers: { z: "1", ab: "2" } });
  form.press("Remove entry 1");
  form.press("Remove entry 1");
  expect(form.value()).toEqual({});
});

test("a record of objects: their fields are drawn and edited in place", () => {
  const form = mountForm(KITCHEN_SINK, { dict_models: { main: { rpm: 5 } } });
  type(byLabel(form.field("Dict models"), "RPM"), "10");
  expect(form.value()).toEqual({ dict_models: { main: { rpm: 10 } } });
});

test("a tagged union: the choice writes the tag, and what was typed comes back", () => {
  const form = mountForm(ZOD_CONTEXT);
  const choose = (index: number) =>
    press(form.field("Retry").querySelectorAll("input[type=radio]")[index] ?? form.container);
  choose(1);
  expect(form.value()).toEqual({ retry: { kind: "exponential" } });
  type(form.field("Max"), "7");
  choose(0);
  expect(form.value()).toEqual({ retry: { kind: "none" } });
  choose(1);
  expect(form.value()).toEqual({ retry: { kind: "exponential", max: 7 } });
  form.press("Reset “Retry”");
  expect(form.value()).toEqual({});
});

test("a union of plain values: the kind decides what is written", () => {
  const form = mountForm(KITCHEN_SINK, { union_scalar: "5" });
  type(form.field("Union scalar value"), "6");
  expect(form.value()).toEqual({ union_scalar: "6" });
  press(form.field("Union scalar").querySelectorAll("input[type=radio]")[0] ?? form.container);
  type(form.field("Union scalar value"), "7");
  expect(form.value()).toEqual({ union_scalar: 7 });
});

test("recursion is edited as deep as it is drawn, and JSON below", () => {
  const deepest = { name: "d" };
  const tree = {
    name: "a",
    children: [{ name: "b", children: [{ name: "c", children: [deepest] }] }],
  };
  const form = mountForm(KITCHEN_SINK, { tree });
  const items = [...form.container.querySelectorAll("textarea")].filter((text) =>
    text.value.includes('"d"'),
  );
  expect(items).toHaveLength(1);
  expect(form.changes).toEqual([]);
});

test("JSON that cannot be read stays, and the last value that could be read with it", () => {
  const onInvalid = vi.fn();
  const form = mountForm(ANNOTATION, { headers: { a: 1 } }, { onInvalid });
  type(form.field("Headers"), '{"a":2');
  expect(onInvalid).toHaveBeenLastCalledWith(expect.stringContaining("Not valid JSON"));
  expect(form.field("Headers")).toHaveProperty("value", '{"a":2');
  expect(form.field("Headers").getAttribute("aria-invalid")).toBe("true");
  expect(form.container.textContent).toContain("Not valid JSON");
  expect(form.changes).toEqual([]);
  type(form.field("Headers"), '{"a":2}');
  expect(onInvalid).toHaveBeenLastCalledWith(null);
  expect(form.value()).toEqual({ headers: { a: 2 } });
  expect(form.field("Headers").getAttribute("aria-invalid")).toBe(null);
  type(form.field("Headers"), "{");
  form.press("Reset “Headers”");
  expect(onInvalid).toHaveBeenLastCalledWith(null);
  expect(form.value()).toEqual({});
});

test("a group folds away and opens by itself where something in it is wrong", () => {
  const form = mountForm(ZOD_CONTEXT);
  const parts = () => form.container.querySelector("#values_mcp_config-parts");
  form.press("MCP config");
  expect(parts()?.hasAttribute("hidden")).toBe(true);
  form.press("MCP config");
  expect(parts()?.hasAttribute("hidden")).toBe(false);
});
