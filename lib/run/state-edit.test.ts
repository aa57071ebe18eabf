import { expect, test } from "vitest";
import { readStateText, stateEdit, unlike } from "./state-edit";

const HUMAN = { id: "1", type: "human", content: "hello" };
const AI = { id: "2", type: "ai", content: "hi" };

test("only the keys that differ are written, for others would pass through their reducers", () => {
  const before = { title: "a", notes: ["x"], deep: { a: 1, b: 2 } };
  const after = { title: "b", notes: ["x"], deep: { b: 2, a: 1 }, more: null };
  expect(stateEdit(before, after)).toEqual({ values: { title: "b", more: null }, kept: [] });
});

test("a key that was taken out is told, for a server keeps it", () => {
  expect(stateEdit({ a: 1, b: 2 }, { a: 1 })).toEqual({ values: {}, kept: ["b"] });
});

test("of messages, those that differ are written and those that are gone are removed", () => {
  const edited = { ...AI, content: "good day" };
  const { values } = stateEdit({ messages: [HUMAN, AI] }, { messages: [edited] });
  expect(values).toEqual({ messages: [{ type: "remove", id: "1" }, edited] });
});

test("a list that is no messages is written whole", () => {
  expect(stateEdit({ list: [{ id: 1 }] }, { list: [{ id: 2 }] }).values).toEqual({
    list: [{ id: 2 }],
  });
});

test("what came out otherwise is named", () => {
  const wanted = { notes: ["b"], title: "t", messages: [HUMAN, { ...AI, content: "x" }], gone: 1 };
  const made = {
    notes: ["a", "b"],
    title: "t",
    messages: [
      { ...HUMAN, extra: true },
      { ...AI, content: "x" },
    ],
  };
  expect(unlike(wanted, made)).toEqual(["notes", "gone"]);
});

test.each([
  ["{", /Not valid JSON/u],
  ["[]", /in braces/u],
  ['{"n": 12345678901234567890}', /^n is a whole number beyond/u],
  ['{"a": 1, "a": 2}', /twice/u],
])("%s is told and not written", (text, problem) => {
  expect(readStateText(text, { a: 1 })).toEqual({ problem: expect.stringMatching(problem) });
});

test("a number that reading has rounded stays where nobody touched it", () => {
  const before = { n: 2 ** 60, a: 1 };
  const read = readStateText(JSON.stringify({ ...before, a: 2 }), before);
  expect(read).toMatchObject({ problem: null, edit: { values: { a: 2 } } });
});
