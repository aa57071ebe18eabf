// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { objectOf } from "@/lib/schema/fixtures/graph-schemas";
import { mountForm, press, type, unmountAll } from "./mount-form";

const TEXT = { type: "string" };
const LIST = objectOf({ tools: { type: "array", items: TEXT } });

let errors: MockInstance;

beforeEach(() => {
  errors = vi.spyOn(console, "error");
});

afterEach(() => {
  unmountAll();
  vi.restoreAllMocks();
  expect(errors).not.toHaveBeenCalled();
});

/** Items of 30 px with 10 px between them, as no layout is done here. */
function layOut(container: Element) {
  const items = [...container.querySelectorAll("ol > li")];
  for (const [index, item] of items.entries()) {
    item.getBoundingClientRect = () => new DOMRect(0, index * 40, 300, 30);
    item.scrollIntoView = () => undefined;
  }
  const handles = [...container.querySelectorAll<HTMLElement>("[data-drag-handle]")];
  for (const handle of handles) handle.setPointerCapture = () => undefined;
  return { items, handles };
}

function point(target: EventTarget | undefined, kind: string, clientY: number) {
  const at = { bubbles: true, button: 0, pointerId: 1, clientY };
  act(() => {
    target?.dispatchEvent(new PointerEvent(kind, at));
  });
}

function shifts(items: Element[]): string[] {
  return items.map((item) => (item instanceof HTMLElement ? item.style.transform : ""));
}

test("an item is dragged to another place, which the others show at once, and keeps the focus", () => {
  const form = mountForm(LIST, { tools: ["a", "b", "c"] });
  const { items, handles } = layOut(form.container);
  point(handles[0], "pointerdown", 10);
  point(handles[0], "pointermove", 95);
  expect(shifts(items)).toEqual(["translateY(85px)", "translateY(-40px)", "translateY(-40px)"]);
  expect(form.changes).toEqual([]);
  point(handles[0], "pointerup", 95);
  expect(form.value()).toEqual({ tools: ["b", "c", "a"] });
  expect(shifts(items)).toEqual(["", "", ""]);
  expect(document.activeElement?.textContent).toBe("Move up item 3");
});

test.each(["Escape", "pointercancel", "lostpointercapture"])("%s leaves the order", (how) => {
  const form = mountForm(LIST, { tools: ["a", "b"] });
  const { items, handles } = layOut(form.container);
  point(handles[1], "pointerdown", 50);
  point(handles[1], "pointermove", 0);
  expect(shifts(items)).toEqual(["translateY(40px)", "translateY(-50px)"]);
  const pressed = new KeyboardEvent("keydown", { key: how, cancelable: true, bubbles: true });
  if (how === "Escape") act(() => void document.body.dispatchEvent(pressed));
  else point(handles[1], how, 0);
  expect(shifts(items)).toEqual(["", ""]);
  point(handles[1], "pointerup", 0);
  expect(form.changes).toEqual([]);
  // A dialog around the form must not close by the same key.
  expect(pressed.defaultPrevented).toBe(how === "Escape");
});

test("the handle is for pointers alone, and is there only where it can do something", () => {
  const form = mountForm(LIST, { tools: ["a", "b"] });
  const [handle] = layOut(form.container).handles;
  expect(handle?.getAttribute("aria-hidden")).toBe("true");
  expect(handle?.tabIndex).toBe(-1);
  expect(handle?.className).toContain("touch-none");
  point(handle, "pointermove", 90);
  expect(form.changes).toEqual([]);
  expect(mountForm(LIST, { tools: ["a"] }).container.querySelector("[data-drag-handle]")).toBe(
    null,
  );
  const disabled = mountForm(LIST, { tools: ["a", "b"] }, { disabled: true });
  expect(disabled.container.querySelector("[data-drag-handle]")).toBe(null);
});

test("what an item has open goes with it", () => {
  const item = objectOf({ name: TEXT });
  const form = mountForm(objectOf({ steps: { items: item } }), {
    steps: [{ name: "a" }, { name: "b" }],
  });
  form.press("Item 1");
  form.press("Move down item 1");
  expect(form.value()).toEqual({ steps: [{ name: "b" }, { name: "a" }] });
  const folded = [...form.container.querySelectorAll("li [aria-expanded]")];
  expect(folded.map((each) => each.getAttribute("aria-expanded"))).toEqual(["true", "false"]);
});

function paste(target: Element, text: string): boolean {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text", text);
  const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData });
  act(() => void target.dispatchEvent(event));
  return event.defaultPrevented;
}

test("several lines, or names between commas, are pasted as several items", () => {
  const form = mountForm(LIST, { tools: ["a", ""] });
  expect(paste(form.field("Item 2"), "b\nc\nd")).toBe(true);
  expect(form.value()).toEqual({ tools: ["a", "b", "c", "d"] });
  expect(document.activeElement).toBe(form.field("Item 4"));
  type(form.field("Item 1"), "");
  expect(paste(form.field("Item 1"), "x, y")).toBe(true);
  expect(form.value()).toEqual({ tools: ["x", "y", "b", "c", "d"] });
  expect(paste(form.field("Item 1"), "A text, with a comma")).toBe(false);
});

test("items are suggested where the author names some", () => {
  const hinted = { type: "array", items: { ...TEXT, examples: ["add", "divide"] } };
  const form = mountForm(objectOf({ tools: hinted }), { tools: [""] });
  const list = form.field("Item 1").getAttribute("list") ?? "";
  const options = [...(document.getElementById(list)?.querySelectorAll("option") ?? [])];
  expect(options.map(({ value }) => value)).toEqual(["add", "divide"]);
});

test.each([
  [{ minItems: 1 }, "At least 1 item"],
  [{ maxItems: 2 }, "At most 2 items"],
  [{ minItems: 1, maxItems: 2 }, "1 to 2 items"],
  [{ minItems: 2, maxItems: 2 }, "Exactly 2 items"],
])("%j is said in words: %s", (bounds, words) => {
  const form = mountForm(objectOf({ tools: { type: "array", items: TEXT, ...bounds } }));
  expect(form.container.textContent).toContain(words);
});

test("a full list takes no more, and says so", () => {
  const form = mountForm(objectOf({ tools: { items: TEXT, maxItems: 2 } }), { tools: ["a"] });
  form.press("Add item to “Tools”");
  expect(document.activeElement).toBe(form.field("Item 2"));
  form.press("Add item to “Tools”");
  expect(form.value()).toEqual({ tools: ["a", ""] });
  expect(form.container.textContent).toContain("It can have at most 2 items.");
});

test("a list as long as is drawn one by one says how it can be longer", () => {
  const form = mountForm(LIST, { tools: Array.from({ length: 200 }, () => "a") });
  form.press("Add item to “Tools”");
  expect(form.changes).toEqual([]);
  expect(form.container.textContent).toContain("More than 200 items can only be written as JSON.");
}, 30_000);

test("too long a list is JSON and says why; so is a record with too many entries", () => {
  const tools = Array.from({ length: 201 }, () => "a");
  const headers = Object.fromEntries(tools.map((_, index) => [`k${index}`, ""]));
  const schema = objectOf({
    tools: { items: TEXT },
    headers: { type: "object", additionalProperties: TEXT },
  });
  const form = mountForm(schema, { tools, headers });
  expect(form.field("Tools")).toHaveProperty("tagName", "TEXTAREA");
  expect(form.field("Headers")).toHaveProperty("tagName", "TEXTAREA");
  expect(form.container.textContent).toContain("It has 201 items. More than 200 are not drawn");
  expect(form.container.textContent).toContain("It has 201 entries.");
});

test("a reset undoes what was removed from the default", () => {
  const form = mountForm(objectOf({ tools: { items: TEXT, default: ["a"] } }), {
    tools: ["a", "b"],
  });
  press(form.container.querySelector("#values_tools_0-remove") ?? form.container);
  expect(form.value()).toEqual({ tools: ["b"] });
  form.press("Reset “Tools”");
  expect(form.value()).toEqual({});
});

test("what belongs to an item is called by the item, so that no two are called the same", () => {
  const lists = { items: { items: { type: "string" } } };
  const { container } = mountForm(objectOf({ steps: { title: "Steps", ...lists } }), {
    steps: [["a"], ["b"]],
  });
  const names = [...container.querySelectorAll("button")]
    .map(({ textContent }) => textContent ?? "")
    .filter((text) => text.startsWith("Add item"));
  expect(names).toEqual(["Add item to “Item 1”", "Add item to “Item 2”", "Add item to “Steps”"]);
});
