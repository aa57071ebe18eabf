import { expect, test } from "vitest";
import { MOST_PINS, parsePins, withoutPin, withPin } from "./pinned";

const assistant = (assistant_id: string, name = assistant_id) => ({ assistant_id, name });

test("a pin keeps its place, and takes the name that is known now", () => {
  const pins = withPin(withPin([], assistant("a")), assistant("b"));
  expect(withPin(pins, assistant("a", "New"))).toEqual([
    { id: "a", name: "New" },
    { id: "b", name: "b" },
  ]);
  expect(withoutPin(pins, "a")).toEqual([{ id: "b", name: "b" }]);
});

test("there are never more than can be read", () => {
  const many = Array.from({ length: MOST_PINS }, (_, index) => ({ id: `${index}`, name: "" }));
  expect(withPin(many, assistant("more"))).toEqual(many);
  expect(parsePins(JSON.stringify([...many, { id: "more", name: "" }]))).toEqual(many);
});

test.each([null, "", "{}", '["a"]', '[{"id":1,"name":"a"}]'])("%j holds no pins", (text) => {
  expect(parsePins(text)).toEqual([]);
});
