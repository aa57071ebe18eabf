import { expect, test } from "vitest";
import type { RunStatus } from "@/lib/langgraph/types";
import { runUnderWay } from "./run-under-way";

function run(run_id: string, status: RunStatus, second: number) {
  const at = `2026-01-01T00:00:0${second}.000Z`;
  const metadata = {};
  return {
    run_id,
    status,
    created_at: at,
    updated_at: at,
    thread_id: "t",
    assistant_id: "a",
    metadata,
  };
}

const done = run("done", "success", 0);
const running = run("running", "running", 1);
const first = run("first", "pending", 2);
const second = run("second", "pending", 3);

test.each([
  ["the one that is running", [done, running, first, second], "running"],
  ["the one that has waited longest", [done, first, second], "first"],
  ["none when all have ended", [done], undefined],
])("a thread is at %s, however a server lists them", (_, runs, id) => {
  expect(runUnderWay(runs)?.run_id).toBe(id);
  expect(runUnderWay(runs.toReversed())?.run_id).toBe(id);
});
