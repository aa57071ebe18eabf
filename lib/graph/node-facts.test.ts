import { expect, test } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import { nodeSentence, waysFrom } from "./node-facts";

const sentence = (data: Json, metadata = {}) =>
  nodeSentence("node", { id: "n", type: "runnable", data, metadata });

test.each<[Json, string]>([
  [{ id: ["langgraph", "RunnableCallable"], name: "n" }, "A function."],
  [{ id: ["langchain", "ChatModel"], name: "n" }, "A ChatModel."],
  ["n", "A function."],
  [null, "A function."],
  [{ id: 7 }, "A function."],
])("%j: %s", (data, words) => {
  expect(sentence(data)).toBe(words);
});

test("a tool node names its tools", () => {
  expect(sentence({}, { __tools: ["search", 1] })).toBe("Runs tools: search.");
});

test("the ways from a node, and out of a subgraph", () => {
  const edge = (source: string, target: string, conditional = false) => ({
    source,
    target,
    conditional,
    data: null,
  });
  const edges = [edge("a", "s:x"), edge("s:x", "s:y"), edge("s:y", "a", true), edge("s:y", "b")];
  expect(waysFrom({ edges }, "a")).toEqual([{ target: "s:x", conditional: false }]);
  expect(waysFrom({ edges }, "s")).toEqual([
    { target: "a", conditional: true },
    { target: "b", conditional: false },
  ]);
});
