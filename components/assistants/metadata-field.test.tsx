// @vitest-environment happy-dom
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { byLabel, mount, press, type, unmountAll } from "@/components/schema-form/mount-form";
import type { JsonObject } from "@/lib/langgraph/types";
import { MetadataField } from "./metadata-field";

type Told = { value: JsonObject; malformed: boolean };

function Page({ initial, told, problem }: { initial: JsonObject; told: Told; problem?: string }) {
  const [value, setValue] = useState(initial);
  return (
    <MetadataField
      value={value}
      onChange={(next) => {
        told.value = next;
        setValue(next);
      }}
      onMalformed={(malformed) => {
        told.malformed = malformed;
      }}
      problem={problem}
      epoch={0}
    />
  );
}

function open(initial: JsonObject, problem?: string) {
  const told: Told = { value: initial, malformed: false };
  const container = mount(<Page initial={initial} told={told} {...(problem ? { problem } : {})} />);
  const field = (label: string) => byLabel(container, label);
  const add = () => press(byText(container, "Add key"));
  const view = (name: string) => byText(container, name).querySelector("input");
  return { container, told, field, add, view };
}

function byText(container: Element, text: string): Element {
  const found = [...container.querySelectorAll("button, label")].find(
    (element) => element.textContent === text,
  );
  if (!found) throw new Error(`nothing reads “${text}”`);
  return found;
}

afterEach(unmountAll);

test("a string stays a string, and what is none is marked as JSON", () => {
  const { told, field } = open({ count: "5", limit: 5, nested: { x: 1 } });
  expect(field("Kind of “count”")).toHaveProperty("value", "text");
  expect(field("Kind of “limit”")).toHaveProperty("value", "json");
  type(field("Value of “count”"), "6");
  type(field("Value of “limit”"), "7");
  expect(told.value).toEqual({ count: "6", limit: 7, nested: { x: 1 } });
  type(field("Kind of “count”"), "json");
  expect(told.value).toEqual({ count: 6, limit: 7, nested: { x: 1 } });
  type(field("Kind of “nested”"), "text");
  expect(told.value).toEqual({ count: 6, limit: 7, nested: '{"x":1}' });
});

test("rows are added, named and removed; what cannot be saved stays and is told", () => {
  const { told, field, add, view } = open({ team: "a" });
  add();
  expect(document.activeElement).toBe(field("Key 2"));
  expect(told).toEqual({ value: { team: "a" }, malformed: false });
  type(field("Value of row 2"), "typed");
  expect(told.malformed).toBe(true);
  type(field("Key 2"), "team");
  expect(told).toEqual({ value: { team: "a" }, malformed: true });
  expect(field("Key 2").getAttribute("aria-invalid")).toBe("true");
  expect(view("JSON")).toHaveProperty("disabled", true);
  type(field("Key 2"), "owner");
  expect(told).toEqual({ value: { team: "a", owner: "typed" }, malformed: false });
  press(field("Remove “team”"));
  expect(told.value).toEqual({ owner: "typed" });
  expect(document.activeElement?.textContent).toBe("Add key");
});

test("JSON that cannot be read stays in its row and is told", () => {
  const { told, field } = open({ nested: {} });
  type(field("Value of “nested”"), '{"a": ');
  expect(told).toEqual({ value: { nested: {} }, malformed: true });
  expect(field("Value of “nested”")).toHaveProperty("value", '{"a": ');
  expect(field("Kind of “nested”")).toHaveProperty("disabled", true);
  type(field("Value of “nested”"), '{"a": 1}');
  expect(told).toEqual({ value: { nested: { a: 1 } }, malformed: false });
});

test("the server's own keys are shown, kept and refused, in rows and in JSON", () => {
  const servers = { created_by: "system", langgraph_auth_user: "u" };
  const { container, told, field, add, view } = open({ ...servers, team: "a" });
  expect(container.querySelector("dl")?.textContent).toContain('created_by"system"');
  add();
  type(field("Key 2"), "created_by");
  expect(container.textContent).toContain("“created_by” is the server's own key.");
  expect(told).toEqual({ value: { ...servers, team: "a" }, malformed: true });
  press(field("Remove “created_by”"));
  press(view("JSON") ?? container);
  expect(field("Metadata")).toHaveProperty("value", '{\n  "team": "a"\n}');
  type(field("Metadata"), '{"team":"b","__x":1}');
  expect(container.textContent).toContain("“__x” is the server's own key.");
  expect(view("Rows")).toHaveProperty("disabled", true);
  type(field("Metadata"), '{"n":"5"}');
  expect(told).toEqual({ value: { ...servers, n: "5" }, malformed: false });
  press(view("Rows") ?? container);
  expect(field("Kind of “n”")).toHaveProperty("value", "text");
});

test("metadata that rows cannot show is JSON", () => {
  const { field, view } = open({ "": 1 });
  expect(field("Metadata")).toHaveProperty("tagName", "TEXTAREA");
  expect(view("Rows")).toHaveProperty("disabled", true);
});

test("a value that cannot be saved is marked at its row", () => {
  const { field } = open({ team: "a", bad: "x\u0000" }, "It holds a NUL character.");
  expect(field("Value of “bad”").getAttribute("aria-invalid")).toBe("true");
  expect(field("Value of “team”").getAttribute("aria-invalid")).toBe(null);
});
