import { expect, test } from "vitest";
import type { ThreadState } from "@/lib/langgraph/types";
import { checkpointFacts } from "./checkpoint-facts";

function state(id: string, parent: string | null, more: Partial<ThreadState> = {}): ThreadState {
  const place = (checkpoint_id: string) => ({ thread_id: "t", checkpoint_id, checkpoint_ns: "" });
  return {
    values: {},
    next: [],
    tasks: [],
    metadata: { source: "loop", step: 1 },
    created_at: null,
    checkpoint: id === "" ? null : place(id),
    parent_checkpoint: parent === null ? null : place(parent),
    ...more,
  };
}

const HISTORY = [
  state("e", "b", { metadata: { source: "update", step: 1 } }),
  state("d", "c"),
  state("c", "b", { next: ["write", "write"], metadata: { source: "loop", step: 0 } }),
  state("b", "a", { next: ["plan", "__end__"], metadata: { source: "loop", step: 0 } }),
  state("a", null, { next: ["__start__"], metadata: { source: "input", step: -1 } }),
];

test("a checkpoint is named for what made it", () => {
  const titles = checkpointFacts(HISTORY, "d").map(({ title }) => title);
  expect(titles).toEqual(["Edited state", "write", "plan", "Start", "Input"]);
});

test("what an old server tells of its writes comes first", () => {
  const told = state("x", "b", { metadata: { source: "loop", writes: { plan: 1, __start__: 2 } } });
  expect(checkpointFacts([told], "x")[0]).toMatchObject({ title: "plan", nodes: ["plan"] });
});

test("the line of the thread is told from its branches", () => {
  const standing = (latest: string | null) =>
    checkpointFacts(HISTORY, latest).map(({ standing }) => standing);
  expect(standing("d")).toEqual(["branch", "latest", "line", "line", "line"]);
  expect(standing("e")).toEqual(["latest", "branch", "branch", "line", "line"]);
  expect(standing(null)).toEqual(Array(5).fill("branch"));
});

test("a circle of parents ends", () => {
  const circle = [state("a", "b"), state("b", "a")];
  expect(checkpointFacts(circle, "a").map(({ standing }) => standing)).toEqual(["latest", "line"]);
});

test("what has no id is left out, and waiting and failed are marked", () => {
  const task = { id: "1", name: "n", error: null, result: null, interrupts: [] };
  const facts = checkpointFacts(
    [
      state("", null),
      state("w", null, { tasks: [{ ...task, interrupts: [{ id: null, value: 1 }] }] }),
      state("f", null, { tasks: [task, { ...task, error: "boom" }] }),
    ],
    null,
  );
  expect(facts.map(({ id, mark }) => [id, mark])).toEqual([
    ["w", "waiting"],
    ["f", "failed"],
  ]);
});
