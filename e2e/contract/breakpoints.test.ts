import { expect, it } from "vitest";
import type { RunRequest } from "@/lib/langgraph/types";
import { type NodeStatus, nodeStatuses } from "@/lib/run/node-status";
import { reduceRun } from "@/lib/run/reduce-run";
import { beginRun } from "@/lib/run/run-state";
import { newSession } from "@/lib/run/session-state";
import { collect, defaultAssistant, human, roster, sdk } from "./contract";

async function start(thread_id: string, more: Pick<RunRequest, "input" | "interrupt_before">) {
  const { assistant_id } = await defaultAssistant("agent");
  const { events } = await roster.runs.stream(thread_id, {
    assistant_id,
    ...more,
    stream_mode: ["messages-tuple", "values", "updates", "tasks"],
  });
  const run = (await collect(events)).reduce(reduceRun, beginRun(null));
  const { next } = await sdk.threads.getState(thread_id);
  const ended = { ...newSession(thread_id), run, next, outcome: "success" as const };
  return { run, next, statuses: nodeStatuses(ended) };
}

it.each(["call_model", "*"])(
  "a breakpoint before %s pauses there, and no input goes on",
  async (at) => {
    const { thread_id } = await roster.threads.create({});
    const interrupt_before = at === "*" ? at : [at];
    const paused = await start(thread_id, { input: human("say 3 words"), interrupt_before });
    expect(paused.next).toEqual(["call_model"]);
    expect(paused.statuses.get("call_model")).toBe<NodeStatus>("waiting");
    expect(paused.run.failure).toBeNull();

    const ended = await start(thread_id, { input: null, interrupt_before });
    expect(ended.next).toEqual([]);
    expect(ended.statuses.get("call_model")).toBe<NodeStatus>("done");
    const [task] = ended.run.tasks;
    expect(task).toMatchObject({ path: "call_model", state: "done" });
    expect(JSON.stringify(task?.input)).toContain("say 3 words");
    expect(JSON.stringify(task?.output)).toContain("word-1 word-2 word-3");
  },
);
