import { expect, test } from "vitest";
import type { ThreadState, ThreadTask } from "@/lib/langgraph/types";
import { standingOf } from "./settle-run";

function waiting(name: string, result: ThreadTask["result"] = null): ThreadTask {
  return { id: name, name, error: null, result, interrupts: [{ id: name, value: "?" }] };
}

test("a task that was answered waits no more, also while another does", () => {
  const state: ThreadState = {
    values: {},
    next: ["b"],
    tasks: [waiting("a", { place: "Rome" }), waiting("b")],
    metadata: {},
    created_at: null,
    checkpoint: null,
    parent_checkpoint: null,
  };
  expect(standingOf(state).interrupts.map(({ id }) => id)).toEqual(["b"]);
});
