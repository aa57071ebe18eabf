// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { objectOf } from "@/lib/schema/fixtures/graph-schemas";
import { byLabel, mountForm, type, unmountAll } from "./mount-form";

const HEADERS = objectOf({ headers: { type: "object", additionalProperties: { type: "string" } } });

afterEach(unmountAll);

test("a key that is taken is refused with a reason, and nothing is lost meanwhile", () => {
  const onInvalid = vi.fn();
  const form = mountForm(HEADERS, { headers: { a: "1", b: "2" } }, { onInvalid });
  type(form.field("Key 1"), "b");
  expect(form.value()).toEqual({ headers: { a: "1", b: "2" } });
  expect(form.field("Key 1").getAttribute("aria-invalid")).toBe("true");
  expect(form.container.textContent).toContain(
    "“b” is there already. Until it has another, the entry stays “a”.",
  );
  expect(onInvalid).toHaveBeenLastCalledWith(expect.stringContaining("“b” is there already."));
  type(form.field("Key 1"), "bc");
  expect(onInvalid).toHaveBeenLastCalledWith(null);
  expect(Object.entries(form.value().headers ?? {})).toEqual([
    ["bc", "1"],
    ["b", "2"],
  ]);
});

test("a cleared key keeps its entry until it has another", () => {
  const form = mountForm(HEADERS, { headers: { a: "1" } });
  type(form.field("Key 1"), "");
  expect(form.value()).toEqual({ headers: { a: "1" } });
  expect(form.container.textContent).toContain("A key is needed.");
});

test("a value typed without a key is no silent loss", () => {
  const onInvalid = vi.fn();
  const form = mountForm(HEADERS, {}, { onInvalid });
  form.press("Add entry to “Headers”");
  expect(document.activeElement).toBe(form.field("Key 1"));
  expect(onInvalid).not.toHaveBeenCalled();
  type(form.field("Value of “new-0”"), "x");
  expect(form.value()).toEqual({});
  expect(onInvalid).toHaveBeenLastCalledWith("Headers: Give it a key, or it is not kept.");
  type(form.field("Key 1"), "a");
  expect(form.value()).toEqual({ headers: { a: "x" } });
  expect(onInvalid).toHaveBeenLastCalledWith(null);
});

test("the focus goes on where an entry was removed", () => {
  const form = mountForm(HEADERS, { headers: { a: "1", b: "2" } });
  form.press("Remove entry 2");
  expect(document.activeElement?.textContent).toBe("Remove entry 1");
  form.press("Remove entry 1");
  expect(document.activeElement?.textContent).toBe("Add entry to “Headers”");
});

test("values of entries may be nested", () => {
  const limits = { type: "object", additionalProperties: { type: "integer" } };
  const schema = objectOf({ models: { type: "object", additionalProperties: limits } });
  const form = mountForm(schema, { models: { gpt: { rpm: 5 } } });
  type(byLabel(form.field("Value of “gpt”"), "Value of “rpm”"), "9");
  expect(form.value()).toEqual({ models: { gpt: { rpm: 9 } } });
});

test("keys that belong to Object are keys like any other", () => {
  const form = mountForm(
    HEADERS,
    { headers: { constructor: "1" } },
    { errors: [{ path: ["headers"], message: "No." }] },
  );
  type(form.field("Value of “constructor”"), "2");
  expect(form.value()).toEqual({ headers: { constructor: "2" } });
});

test("an entry without a key is shown as JSON, and kept", () => {
  const form = mountForm(HEADERS, { headers: { "": "1", a: "2" } });
  expect(form.field("Headers")).toHaveProperty("tagName", "TEXTAREA");
  expect(form.container.textContent).toContain("It has an entry without a key");
});
