import { expect, test } from "vitest";
import type { Json, StreamEvent } from "@/lib/langgraph/types";
import failure from "./fixtures/failure.json";
import interrupt from "./fixtures/interrupt.json";
import subgraph from "./fixtures/subgraph.json";
import toolCalls from "./fixtures/tool-calls.json";
import { lastTask, nodeStatuses } from "./node-status";
import { reduceRun } from "./reduce-run";
import { beginRun } from "./run-state";
import { newSession, type SessionState } from "./session-state";

const events = (recording: { events: unknown[] }) => recording.events as StreamEvent[];
const event = (name: string, data: Json): StreamEvent => ({
  type: "event",
  id: null,
  event: name,
  data,
});

function seen(list: StreamEvent[], more: Partial<SessionState> = {}): SessionState {
  return { ...newSession(null), run: list.reduce(reduceRun, beginRun(null)), ...more };
}

const statusesOf = (...args: Parameters<typeof seen>) =>
  Object.fromEntries(nodeStatuses(seen(...args)));

test("a thread without a run marks nothing", () => {
  expect(statusesOf([])).toEqual({});
});

test("while an answer streams, its node is running; afterwards it is done", () => {
  const all = events(toolCalls);
  const first = all.findIndex((one) => one.event === "messages");
  const live = statusesOf(all.slice(0, first + 1), { phase: "running" });
  expect(Object.values(live)).toContain("running");
  const after = statusesOf(all, { outcome: "success" });
  expect(new Set(Object.values(after))).toEqual(new Set(["done"]));
  expect(after).toMatchObject({ __start__: "done", __end__: "done" });
});

test("a node in a subgraph marks itself and its subgraph", () => {
  expect(statusesOf(events(subgraph), { outcome: "success" })).toMatchObject({
    child: "done",
    "child:inner": "done",
  });
});

test("a run that failed marks the node that it would go on with", () => {
  const failed = seen(events(failure), { outcome: "error", next: ["call_model"] });
  expect(failed.run.failure).not.toBeNull();
  const statuses = nodeStatuses(failed);
  expect(statuses.get("call_model")).toBe("failed");
  expect(statuses.has("__end__")).toBe(false);
});

test("a run that asks a person waits in its node", () => {
  const statuses = statusesOf(events(interrupt), { outcome: "interrupted", next: ["review"] });
  expect(statuses).toMatchObject({ review: "waiting", __start__: "done" });
  expect(statuses).not.toHaveProperty("__end__");
});

const started = { id: "t1", name: "inner", input: { topic: "Tides" }, interrupts: [] };

test("tasks say what runs, with its input and then its output", () => {
  const start = [event("tasks|child:0-1", started)];
  expect(statusesOf(start, { phase: "running" })).toMatchObject({
    child: "running",
    "child:inner": "running",
  });
  const done = [...start, event("tasks|child:0-1", { id: "t1", name: "inner", result: { a: 1 } })];
  expect(statusesOf(done, { phase: "running" })["child:inner"]).toBe("done");
  expect(lastTask(seen(done).run, "child:inner")).toMatchObject({
    input: { topic: "Tides" },
    output: { a: 1 },
  });
});

test("pairs of key and value, as Python gives a result, are read as what was written", () => {
  const result: Json = [["a", 1]];
  const { run } = seen([event("tasks", started), event("tasks", { ...started, result })]);
  expect(lastTask(run, "inner").output).toEqual({ a: 1 });
});

test("a task's error and its question are told apart", () => {
  const end = (more: { [key: string]: Json }) => [
    event("tasks", started),
    event("tasks", { id: "t1", name: "inner", ...more }),
  ];
  const live = { phase: "running" } as const;
  expect(statusesOf(end({ error: "no" }), live).inner).toBe("failed");
  expect(statusesOf(end({ interrupts: [{ value: "?" }] }), live).inner).toBe("waiting");
});

test("a node that runs again keeps its last task alone, and parallel ones all", () => {
  const start = (id: string) => event("tasks", { ...started, id });
  const { run } = seen([start("1"), start("2")]);
  expect(run.tasks).toHaveLength(2);
  const ended = [start("1"), event("tasks", { id: "1", name: "inner", result: {} }), start("2")];
  expect(seen(ended).run.tasks.map(({ id }) => id)).toEqual(["2"]);
});

test("what was running when a person stopped the run is marked no more", () => {
  expect(statusesOf([event("tasks", started)], { stopped: true })).toEqual({});
});

test("odd tasks change nothing", () => {
  const odd: Json[] = [null, [], "text", { id: 1, name: "a" }, { id: "a" }];
  expect(seen(odd.map((data) => event("tasks", data))).run.tasks).toEqual([]);
});
