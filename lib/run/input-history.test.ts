import { expect, test } from "vitest";
import {
  addInput,
  canGoEarlier,
  canGoLater,
  goEarlier,
  goLater,
  keptInputs,
  readInputs,
} from "./input-history";

const [a, b] = [{ topic: "a" }, { topic: "b" }];
const two = addInput(addInput(readInputs(""), a), b);

test("earlier goes back to the first, and later comes back to what was typed", () => {
  const typed = { topic: "half" };
  const last = goEarlier(two, typed);
  expect(last.input).toEqual(b);
  const first = goEarlier(last.history, last.input);
  expect(first.input).toEqual(a);
  expect(canGoEarlier(first.history)).toBe(false);
  expect(goEarlier(first.history, first.input).input).toEqual(a);
  const again = goLater(first.history, first.input);
  expect(again.input).toEqual(b);
  const end = goLater(again.history, again.input);
  expect(end.input).toEqual(typed);
  expect(canGoLater(end.history)).toBe(false);
  expect(goLater(end.history, end.input).input).toEqual(typed);
});

test("an input that is run again is kept once, as the latest", () => {
  expect(addInput(two, a).inputs).toEqual([b, a]);
});

test("inputs survive a reload, without secrets", () => {
  const kept = keptInputs(addInput(two, { topic: "c", api_key: "s3cret" }));
  expect(kept).not.toContain("s3cret");
  expect(readInputs(kept).inputs).toEqual([a, b, { topic: "c" }]);
  expect(keptInputs(readInputs(""))).toBe("");
});

test("only the latest are kept", () => {
  let history = readInputs("");
  for (let n = 0; n < 60; n++) history = addInput(history, { n });
  expect(history.inputs).toHaveLength(50);
  expect(history.inputs.at(-1)).toEqual({ n: 59 });
});

test.each(["no JSON", "3", "{}", "[1]"])("%j holds no inputs", (kept) => {
  expect(readInputs(kept).inputs).toEqual([]);
});
