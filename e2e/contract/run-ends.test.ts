import { describe, expect, it } from "vitest";
import type { RunStream } from "@/lib/langgraph/run-stream";
import { readFailure } from "@/lib/run/read-event";
import { endedAs } from "@/lib/run/settle-run";
import {
  collect,
  dataOf,
  defaultAssistant,
  expected,
  human,
  outcome,
  property,
  roster,
  run,
  sdk,
} from "./contract";

async function slowRun(): Promise<{ threadId: string; stream: RunStream; runId: string }> {
  const { assistant_id } = await defaultAssistant("agent");
  const { thread_id: threadId } = await roster.threads.create({});
  const stream = await roster.runs.stream(threadId, {
    assistant_id,
    input: human("count slowly to 1000"),
    stream_mode: ["messages-tuple", "values"],
    multitask_strategy: "reject",
  });
  return { threadId, stream, runId: stream.runId ?? "" };
}

/** Reads until the first token has come, and cancels then. */
async function cancelWhenSpeaking(stream: RunStream, cancel: () => Promise<void>) {
  const all = [];
  let cancelled: Promise<void> | undefined;
  for await (const event of stream.events) {
    all.push(event);
    if (event.event !== "messages" || cancelled !== undefined) continue;
    cancelled = cancel();
    // A refusal is thrown below.
    cancelled.catch(() => undefined);
  }
  await cancelled;
  return all;
}

describe("cancel", () => {
  it.each([false, true])("ends the run and its stream (wait: %s)", async (wait) => {
    const { threadId, runId, stream } = await slowRun();
    const cancel = () => roster.runs.cancel(threadId, runId, { wait });
    const events = await cancelWhenSpeaking(stream, cancel);
    expect(dataOf(events, "messages").length).toBeLessThan(1000);
    const { status } = await roster.runs.get(threadId, runId);
    expect(status).toBe(expected({ embedded: "interrupted", js2: "error", python: "interrupted" }));
    expect(await sdk.runs.get(threadId, runId)).toMatchObject({ status });
    const failure = dataOf(events, "error").map(readFailure).at(-1) ?? null;
    expect(endedAs(status, failure)).toBe("interrupted");
    const thread = await roster.threads.get(threadId);
    expect(thread.status).toBe(
      expected({ embedded: "idle", js2: "error", python: "interrupted", aegra: "idle" }),
    );
    expect(Object.values(thread.interrupts).flat()).toEqual([]);
  });

  it("of a run that has ended is taken, or says that there is none", async () => {
    const { assistant_id } = await defaultAssistant("agent");
    const { threadId, runId } = await run({ assistant_id });
    const cancelled = roster.runs.cancel(threadId, runId).then(() => "taken");
    expect(await outcome(cancelled)).toBe(
      expected({ embedded: "taken", python: "not_found", aegra: "taken" }),
    );
    expect(await sdk.runs.get(threadId, runId)).toMatchObject({ status: "success" });
  });

  it("leaves the thread free for the next run", async () => {
    const { threadId, runId, stream } = await slowRun();
    await cancelWhenSpeaking(stream, () => roster.runs.cancel(threadId, runId));
    const { assistant_id } = await defaultAssistant("agent");
    const next = await run({ assistant_id, multitask_strategy: "reject" }, { threadId });
    expect(next.text).toContain("I am made by Anthropic");
  });
});

describe("a busy thread", () => {
  it("refuses a second run", async () => {
    const { threadId, runId, stream } = await slowRun();
    const { assistant_id } = await defaultAssistant("agent");
    const second = { assistant_id, input: human("x"), multitask_strategy: "reject" } as const;
    await expect(roster.runs.stream(threadId, second)).rejects.toMatchObject({
      code: "busy",
      status: expected({ embedded: 422, python: 409 }),
      message: expect.stringContaining("already running a task"),
    });
    expect(await roster.threads.get(threadId)).toMatchObject({ status: "busy" });
    expect(await sdk.runs.list(threadId)).toHaveLength(1);
    await roster.runs.cancel(threadId, runId);
    await collect(stream.events);
  });
});

describe("a run that fails", () => {
  it("says so in its stream, in its status and in the thread's state", async () => {
    const { assistant_id } = await defaultAssistant("agent");
    const { threadId, runId, events } = await run({ assistant_id, input: human("please fail") });
    const message = "The demo agent was asked to fail, so this run failed.";
    expect(dataOf(events, "error")).toEqual([
      { error: expected({ embedded: "Error", python: "RuntimeError" }), message },
    ]);
    expect(events.at(-1)?.event).toBe("error");
    expect(await roster.runs.get(threadId, runId)).toMatchObject({ status: "error" });
    expect(await sdk.threads.get(threadId)).toMatchObject({ status: "error" });
    const [task] = (await roster.threads.state(threadId)).tasks;
    expect(JSON.stringify(task?.error)).toContain(message);
  });

  it("because its values do not fit the graph", async () => {
    const { assistant_id } = await defaultAssistant("agent");
    const { events } = await run({ assistant_id, context: { model_name: "nobody" } });
    const [error] = dataOf(events, "error");
    expect(String(property(error, "message"))).toContain("model_name");
  });
});

describe("an interrupt", () => {
  it("stops the run, shows what it asks, and goes on with the answer", async () => {
    const { assistant_id } = await defaultAssistant("approval");
    const stopped = await run({
      assistant_id,
      input: human("Lunch at noon"),
      stream_mode: ["values", "updates"],
    });
    const { threadId } = stopped;
    const asked = dataOf(stopped.events, "updates").find((data) => property(data, "__interrupt__"));
    expect(property(asked, "__interrupt__")).toMatchObject([
      { value: [{ action_request: { action: "send_email" } }] },
    ]);
    const last = dataOf(stopped.events, "values").at(-1);
    expect(last).toHaveProperty("__interrupt__");
    expect(property(last, "messages") === undefined).toBe(
      expected({ embedded: true, python: false }),
    );

    const thread = await roster.threads.get(threadId);
    expect(thread.status).toBe("interrupted");
    const [interrupt] = Object.values(thread.interrupts).flat();
    expect(interrupt).toMatchObject({ value: [{ config: { allow_accept: true } }] });
    const state = await roster.threads.state(threadId);
    expect(state.next).toEqual(["review"]);
    expect(state.tasks[0]?.interrupts[0]).toEqual(interrupt);
    expect(await sdk.threads.get(threadId)).toMatchObject({ status: "interrupted" });

    const accept = [{ type: "accept", args: null }];
    const resumed = await run(
      { assistant_id, input: undefined, command: { resume: { [interrupt?.id ?? ""]: accept } } },
      { threadId },
    );
    expect(resumed.text).toMatch(/^Approved as drafted\. To team@example\.com:/);
    expect(await sdk.threads.get(threadId)).toMatchObject({ status: "idle" });
  });

  it("takes an answer without its id too", async () => {
    const { assistant_id } = await defaultAssistant("approval");
    const { threadId } = await run({ assistant_id, input: human("Lunch") });
    const reject = { resume: [{ type: "ignore", args: null }] };
    const resumed = await run({ assistant_id, input: undefined, command: reject }, { threadId });
    expect(resumed.text).toBe("Rejected. Nothing was sent.");
    expect((await sdk.threads.getState(threadId)).next).toEqual([]);
  });
});
