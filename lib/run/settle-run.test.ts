import { expect, test } from "vitest";
import type { ThreadState, ThreadTask } from "@/lib/langgraph/types";
import { endedAs, standingOf } from "./settle-run";

function waiting(name: string, result: ThreadTask["result"] = null): ThreadTask {
  return { id: name, name, error: null, result, interrupts: [{ id: name, value: "?" }] };
}

const STATE: ThreadState = {
  values: {},
  next: [],
  tasks: [],
  metadata: {},
  created_at: null,
  checkpoint: null,
  parent_checkpoint: null,
};

test("a task that was answered waits no more, also while another does", () => {
  const tasks = [waiting("a", { place: "Rome" }), waiting("b")];
  const state = { ...STATE, next: ["b"], tasks };
  expect(standingOf(state).interrupts.map(({ id }) => id)).toEqual(["b"]);
});

test("a question that the state forgets is taken from the thread, while that waits", () => {
  const question = { id: "q", value: "Book the table?" };
  const thread = { status: "interrupted" as const, interrupts: { task: [question] } };
  expect(standingOf(STATE, thread).interrupts).toEqual([question]);
  expect(standingOf(STATE, { ...thread, status: "idle" }).interrupts).toEqual([]);
  expect(standingOf(STATE).interrupts).toEqual([]);
  const told = { ...STATE, next: ["b"], tasks: [waiting("b")] };
  expect(standingOf(told, thread).interrupts.map(({ id }) => id)).toEqual(["b"]);
});

test("a run that failed with the order to stop was stopped, and no other", () => {
  const order = { name: "Error", message: "interrupt" };
  expect(endedAs("error", order)).toBe("interrupted");
  expect(endedAs("error", { ...order, message: "The interrupt failed" })).toBe("error");
  expect(endedAs("error", null)).toBe("error");
  expect(endedAs("success", order)).toBe("success");
});
