// @vitest-environment happy-dom
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import { JsonField } from "./json-field";
import { byLabel, mount, press, type, unmountAll } from "./mount-form";

afterEach(unmountAll);

function Page({ onInvalid }: { onInvalid: (message: string | null) => void }) {
  const [value, setValue] = useState<Json>({ a: 1 });
  return (
    <>
      <JsonField label="State" value={value} onChange={setValue} onInvalid={onInvalid} />
      <button type="button" onClick={() => setValue([])}>
        From outside
      </button>
      <output>{JSON.stringify(value)}</output>
    </>
  );
}

test("text that cannot be read stays, is reported, and gives way to a value from outside", () => {
  const onInvalid = vi.fn();
  const container = mount(<Page onInvalid={onInvalid} />);
  const held = () => container.querySelector("output")?.textContent;
  const field = byLabel(container, "State");
  expect(field).toHaveProperty("value", '{\n  "a": 1\n}');
  type(field, '{"a": 2');
  expect(field).toHaveProperty("value", '{"a": 2');
  expect(held()).toBe('{"a":1}');
  expect(onInvalid).toHaveBeenLastCalledWith(expect.stringContaining("Not valid JSON"));
  type(field, '{"a": 2}');
  expect(field).toHaveProperty("value", '{"a": 2}');
  expect(held()).toBe('{"a":2}');
  expect(onInvalid).toHaveBeenLastCalledWith(null);
  type(field, "");
  expect(onInvalid).toHaveBeenLastCalledWith(expect.stringContaining("Empty text"));
  press(container.querySelector("button") ?? container);
  expect(field).toHaveProperty("value", "[]");
  expect(onInvalid).toHaveBeenLastCalledWith(null);
});
