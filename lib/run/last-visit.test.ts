import { expect, test } from "vitest";
import type { Json, ThreadState } from "@/lib/langgraph/types";
import { lastVisit } from "./last-visit";

type Task = ThreadState["tasks"][number];

const task = (name: string, part: Partial<Task> = {}): Task => ({
  id: name,
  name,
  error: null,
  result: null,
  interrupts: [],
  ...part,
});

const at = (id: string, parent: string | null, part: Partial<ThreadState>): ThreadState => {
  const checkpoint = (one: string) => ({ thread_id: "t", checkpoint_id: one, checkpoint_ns: "" });
  return {
    values: {},
    next: (part.tasks ?? []).map(({ name }) => name),
    tasks: [],
    metadata: {},
    created_at: null,
    checkpoint: checkpoint(id),
    parent_checkpoint: parent === null ? null : checkpoint(parent),
    ...part,
  };
};

const told = (history: ThreadState[], node = "write") => {
  const visit = lastVisit(history, node);
  return visit && [visit.before.checkpoint?.checkpoint_id, visit.state, visit.output];
};

const ended = (values: Json = {}, metadata = {}) => at("c", "b", { values, metadata });
const ran = (...tasks: Task[]) => at("b", "a", { values: { topic: "x", notes: [] }, tasks });

test("what a task wrote, and the state before it", () => {
  expect(told([ended(), ran(task("write", { result: { title: "x" } }))])).toEqual([
    "b",
    "done",
    { title: "x" },
  ]);
});

test("a task that failed or waits has ended nothing after it", () => {
  expect(told([ran(task("write", { error: "boom" }))])).toEqual(["b", "failed", "boom"]);
  const interrupts = [{ id: "i", value: "Sure?" }];
  expect(told([ran(task("write", { interrupts }))])).toEqual(["b", "waiting", undefined]);
  const answered = task("write", { interrupts, result: { ok: true } });
  expect(told([ended(), ran(answered)])).toEqual(["b", "done", { ok: true }]);
});

test("a node that is only next has not run; the time before counts", () => {
  const next = ran(task("write"));
  expect(told([next])).toBeNull();
  const older = at("a", null, { tasks: [task("write", { result: { n: 1 } })] });
  expect(told([next, older])).toEqual(["a", "done", { n: 1 }]);
  expect(told([ended(), next], "other")).toBeNull();
});

test("without results: the writes of old servers, else what changed where it ran alone", () => {
  const before = ran(task("write"));
  expect(told([ended({}, { writes: { write: { title: "x" } } }), before])?.[2]).toEqual({
    title: "x",
  });
  const after = ended({ topic: "x", notes: ["one"], title: "x" });
  expect(told([after, before])?.[2]).toEqual({ notes: ["one"], title: "x" });
  expect(told([after, ran(task("write"), task("plan"))])).toEqual(["b", "done", undefined]);
});

test("a node that was sent to several times gives all that it wrote", () => {
  const twice = ran(task("write", { result: { n: 1 } }), task("write", { result: { n: 2 } }));
  expect(told([ended(), twice])?.[2]).toEqual([{ n: 1 }, { n: 2 }]);
});

test("another branch does not count, and odd parents end the walk", () => {
  const branch = at("x", "a", { tasks: [task("write", { result: { other: true } })] });
  const line = at("b", "a", { tasks: [task("plan", { result: {} })] });
  expect(told([ended(), branch, line])).toBeNull();
  expect(told([at("c", "c", {})])).toBeNull();
  expect(told([])).toBeNull();
});
