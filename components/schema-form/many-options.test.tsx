// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { FITTING_FIELDS, UGLY_OPTIONS } from "@/lib/schema/fixtures/fitting-fields";
import { objectOf } from "@/lib/schema/fixtures/graph-schemas";
import { mountForm, press, type, unmountAll } from "./mount-form";

let errors: MockInstance;

beforeEach(() => {
  errors = vi.spyOn(console, "error");
});

afterEach(() => {
  unmountAll();
  expect(errors).not.toHaveBeenCalled();
});

function inputOf(form: ReturnType<typeof mountForm>, label: string): HTMLInputElement {
  const found = form.field(label);
  if (!(found instanceof HTMLInputElement)) throw new Error(`“${label}” is no input`);
  expect(found.getAttribute("role")).toBe("combobox");
  return found;
}

function key(element: Element, name: string): void {
  act(() => {
    element.dispatchEvent(
      new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }),
    );
  });
}

function options(): string[] {
  return [...document.querySelectorAll("[role=option]")].map((each) => each.textContent ?? "");
}

function optionCalled(label: string): Element {
  const found = [...document.querySelectorAll("[role=option]")].find(
    ({ textContent }) => textContent === label,
  );
  if (!found) throw new Error(`no option “${label}”`);
  return found;
}

function activeOption(input: Element): string | null | undefined {
  const id = input.getAttribute("aria-activedescendant");
  return id === null ? null : document.getElementById(id)?.textContent;
}

test("with a long list nothing is written, and the field says what holds", () => {
  const form = mountForm(FITTING_FIELDS);
  expect(inputOf(form, "Model").placeholder).toBe("Default (vendor-1/model-1)");
  expect(inputOf(form, "Fallback").placeholder).toBe("Not set");
  expect(form.changes).toEqual([]);
});

test("a click opens all options, the chosen one marked and active", () => {
  const form = mountForm(FITTING_FIELDS, { model: "vendor-3/model-3" });
  const input = inputOf(form, "Model");
  expect(input.value).toBe("vendor-3/model-3");
  expect(input.getAttribute("aria-expanded")).toBe("false");
  press(input);
  expect(input.getAttribute("aria-expanded")).toBe("true");
  const list = document.getElementById(input.getAttribute("aria-controls") ?? "");
  expect(list?.getAttribute("role")).toBe("listbox");
  expect(options()).toHaveLength(41);
  expect(options()[0]).toBe("Default (vendor-1/model-1)");
  expect(activeOption(input)).toBe("vendor-3/model-3");
  expect(optionCalled("vendor-3/model-3").getAttribute("aria-selected")).toBe("true");
  press(optionCalled("vendor-0/model-8"));
  expect(form.value()).toEqual({ model: "vendor-0/model-8" });
  expect(input.getAttribute("aria-expanded")).toBe("false");
});

test("typing narrows the options down and says how many are left, Enter chooses", () => {
  const form = mountForm(FITTING_FIELDS);
  const input = inputOf(form, "Model");
  type(input, "MODEL-3 vendor-3");
  expect(options()).toEqual([
    "vendor-3/model-3",
    "vendor-3/model-31",
    "vendor-3/model-35",
    "vendor-3/model-39",
  ]);
  expect(form.container.querySelector("[role=status]")?.textContent).toBe("4 of 41 options");
  key(input, "ArrowDown");
  expect(activeOption(input)).toBe("vendor-3/model-31");
  key(input, "Enter");
  expect(form.value()).toEqual({ model: "vendor-3/model-31" });
  expect(input.value).toBe("vendor-3/model-31");
  type(input, "nothing like it");
  expect(options()).toEqual([]);
  expect(form.container.textContent).toContain("Nothing matches “nothing like it”.");
  expect(input.getAttribute("aria-expanded")).toBe("false");
  key(input, "Enter");
  expect(form.value()).toEqual({ model: "vendor-3/model-31" });
});

test("arrows, Home, End and the ends of the list", () => {
  const form = mountForm(FITTING_FIELDS);
  const input = inputOf(form, "Model");
  key(input, "ArrowDown");
  expect(activeOption(input)).toBe("Default (vendor-1/model-1)");
  key(input, "End");
  expect(activeOption(input)).toBe("vendor-3/model-39");
  key(input, "ArrowDown");
  expect(activeOption(input)).toBe("Default (vendor-1/model-1)");
  key(input, "ArrowUp");
  expect(activeOption(input)).toBe("vendor-3/model-39");
  key(input, "PageUp");
  expect(activeOption(input)).toBe("vendor-1/model-29");
  key(input, "Home");
  expect(activeOption(input)).toBe("Default (vendor-1/model-1)");
});

test("Escape and leaving the field write nothing and bring the text back", () => {
  const form = mountForm(FITTING_FIELDS, { model: "vendor-3/model-3" });
  const input = inputOf(form, "Model");
  type(input, "39");
  key(input, "Escape");
  expect(input.value).toBe("vendor-3/model-3");
  expect(options()).toEqual([]);
  type(input, "39");
  act(() => input.focus());
  act(() => input.blur());
  expect(input.value).toBe("vendor-3/model-3");
  expect(form.changes).toEqual([]);
});

test("the default is an option that takes the value away, and Reset does the same", () => {
  const form = mountForm(FITTING_FIELDS, { model: "vendor-3/model-3" });
  press(inputOf(form, "Model"));
  press(optionCalled("Default (vendor-1/model-1)"));
  expect(form.value()).toEqual({});
  type(inputOf(form, "Model"), "model-9");
  key(inputOf(form, "Model"), "Enter");
  expect(form.container.textContent).toContain("Changed");
  expect(form.container.textContent).toContain("Used by agent");
  form.press("Reset “Model”");
  expect(form.value()).toEqual({});
});

test("a held value that is not offered is shown and kept", () => {
  const form = mountForm(FITTING_FIELDS, { model: "gone", fallback: null });
  expect(inputOf(form, "Model").value).toBe("gone (not offered)");
  expect(inputOf(form, "Fallback").value).toBe("None");
  expect(form.changes).toEqual([]);
});

test("500 options, and labels of 200 characters", () => {
  const form = mountForm(UGLY_OPTIONS);
  press(inputOf(form, "Many"));
  expect(options()).toHaveLength(501);
  type(inputOf(form, "Many"), "option 499");
  key(inputOf(form, "Many"), "Enter");
  type(inputOf(form, "Long"), "goes on and on 2");
  key(inputOf(form, "Long"), "Enter");
  expect(form.value()).toMatchObject({ many: "option 499" });
  expect(String(form.value().long)).toMatch(/on 2$/);
});

test("empty text, numbers and None are options like any other", () => {
  const form = mountForm(UGLY_OPTIONS, { mixed: 1 });
  const select = form.field("Mixed");
  const choose = (label: string) => {
    const option = [...select.querySelectorAll("option")].find(
      (each) => each.textContent === label,
    );
    type(select, option?.value ?? "missing");
    return form.value().mixed;
  };
  expect(choose("Empty text")).toBe("");
  expect(choose("1 (text)")).toBe("1");
  expect(choose("1 (number)")).toBe(1);
  expect(choose("true (on or off)")).toBe(true);
  press([...form.field("Several").querySelectorAll("input")].at(-1) ?? select);
  expect(form.value().several).toEqual([null]);
});

test("several of many options: chips, added in the list's order, and the list stays open", () => {
  const form = mountForm(FITTING_FIELDS, { tools: ["vendor-2/model-2", "gone"] });
  const input = inputOf(form, "Tools");
  const chips = () =>
    [...form.field("Chosen for Tools").querySelectorAll("li")].map((each) => each.textContent);
  expect(chips()).toEqual(["vendor-2/model-2", "gone (not offered)"]);
  form.press("Reset “Tools”");
  type(input, "model-5");
  key(input, "Enter");
  expect(input.value).toBe("model-5");
  type(input, "model-4");
  key(input, "Enter");
  expect(form.value()).toEqual({ tools: ["vendor-0/model-4", "vendor-1/model-5"] });
  expect(optionCalled("vendor-0/model-4").getAttribute("aria-selected")).toBe("true");
  key(input, "Enter");
  expect(form.value()).toEqual({ tools: ["vendor-1/model-5"] });
});

test("chips are removed by the keyboard, and the focus goes on", async () => {
  const held = ["vendor-1/model-1", "vendor-2/model-2", "vendor-3/model-3"];
  const form = mountForm(FITTING_FIELDS, { tools: held });
  const input = inputOf(form, "Tools");
  key(input, "Backspace");
  expect(form.value()).toEqual({ tools: held.slice(0, 2) });
  key(form.field("Remove vendor-1/model-1"), "Delete");
  expect(form.value()).toEqual({ tools: ["vendor-2/model-2"] });
  expect(document.activeElement).toBe(form.field("Remove vendor-2/model-2"));
  press(form.field("Remove vendor-2/model-2"));
  expect(form.value()).toEqual({ tools: [] });
  expect(document.activeElement).toBe(input);
});

test("chips of the default are shown, and removing one starts from it", async () => {
  const many = Array.from({ length: 11 }, (_, index) => `o${index}`);
  const form = mountForm(
    objectOf({ tools: { type: "array", items: { enum: many }, default: ["o1", "o2"] } }),
  );
  expect(form.changes).toEqual([]);
  press(form.field("Remove o1"));
  expect(form.value()).toEqual({ tools: ["o2"] });
});

test("a form that is disabled opens nothing", () => {
  const form = mountForm(FITTING_FIELDS, { tools: ["vendor-2/model-2"] }, { disabled: true });
  expect(inputOf(form, "Model").disabled).toBe(true);
  expect(form.field("Remove vendor-2/model-2")).toHaveProperty("disabled", true);
});
