import { describe, expect, inject, it } from "vitest";
import type { Interrupt, Json, JsonObject, RunRequest } from "@/lib/langgraph/types";
import { checkpointOf } from "@/lib/run/branches";
import { reduceRun } from "@/lib/run/reduce-run";
import { resumeCommand } from "@/lib/run/resume";
import { beginRun, type RunState } from "@/lib/run/run-state";
import { sessionAt } from "@/lib/run/session-at";
import { newSession } from "@/lib/run/session-state";
import { standingOf } from "@/lib/run/settle-run";
import {
  clientOf,
  collect,
  defaultAssistant,
  expected,
  human,
  property,
  roster,
  run,
  sdk,
} from "./contract";

const readers = clientOf(inject("readersUrl"));

/** What the thread waits for, as Roster reads it at the end of a run. */
async function standing(threadId: string, client = readers) {
  const [state, thread] = await Promise.all([
    client.threads.state(threadId),
    client.threads.get(threadId),
  ]);
  return { ...standingOf(state, thread), values: state.values };
}

/** The question that has this in it. */
function about(waiting: Interrupt[], text: string): Interrupt {
  const found = waiting.find(({ value }) => JSON.stringify(value).includes(text));
  if (!found) throw new Error(`Nothing asks about ${text}.`);
  return found;
}

/** A thread that asks two things at once. */
async function asking() {
  const assistant_id = "questions";
  const input = { topic: "lunch" };
  const { threadId } = await run({ assistant_id, input }, { client: readers });
  async function send(command: JsonObject): Promise<RunState> {
    const request: RunRequest = { assistant_id, command, stream_mode: ["values", "updates"] };
    const stream = await readers.runs.stream(threadId, request);
    return (await collect(stream.events)).reduce(reduceRun, beginRun(null));
  }
  const resume = (waiting: Interrupt[], ...answers: [Interrupt, Json][]) =>
    send(
      resumeCommand(
        waiting,
        answers.map(([interrupt, value]) => ({ interrupt, value })),
      ),
    );
  const { interrupts } = await standing(threadId);
  return { threadId, send, resume, interrupts };
}

describe("two questions at once", () => {
  it("wait both, each with an id of its own", async () => {
    const { interrupts } = await asking();
    expect(interrupts).toHaveLength(2);
    expect(new Set(interrupts.map(({ id }) => id)).size).toBe(2);
    expect(interrupts.every(({ id }) => id !== null)).toBe(true);
  });

  it("are answered together by their ids, and the next question is known", async () => {
    const { threadId, resume, interrupts } = await asking();
    const [where, many] = [about(interrupts, "Where"), about(interrupts, "guests")];
    const seen = await resume(interrupts, [where, "Rome"], [many, 4]);
    expect(seen.failure).toBeNull();
    const after = await standing(threadId);
    expect(after.values).toMatchObject({ place: "Rome", guests: 4 });
    expect(after.interrupts).toHaveLength(1);
    // The Python server's state forgets the node that waits for both; its thread does not.
    expect(after.next).toEqual(
      expected({ embedded: ["use_tools"], python: [], aegra: ["use_tools"] }),
    );

    const ended = await resume(after.interrupts, [about(after.interrupts, "ook"), "yes"]);
    expect(ended.failure).toBeNull();
    const last = await standing(threadId);
    expect(last).toMatchObject({ interrupts: [], next: [], values: { decisions: "yes" } });
  });

  it.each([
    ["guests", "Where"],
    ["Where", "guests"],
  ])("are answered one after the other: %s, then %s", async (first, second) => {
    const { threadId, resume, interrupts } = await asking();
    await resume(interrupts, [about(interrupts, first), 4]);
    const between = await standing(threadId);
    expect(between.interrupts).toEqual([about(interrupts, second)]);
    const seen = await resume(between.interrupts, [about(between.interrupts, second), 5]);
    expect(seen.failure).toBeNull();
    const { values } = await standing(threadId);
    const [place, guests] = first === "Where" ? [4, 5] : [5, 4];
    expect(values).toMatchObject({ place, guests });
  });

  it("take no bare answer on the Python server; the JS server gives it to both", async () => {
    const { threadId, send } = await asking();
    const { failure } = await send({ resume: "Rome" });
    expect(failure !== null).toBe(expected({ embedded: false, python: true }));
    const { values } = await standing(threadId);
    expect(values).toMatchObject(
      expected<object>({ embedded: { place: "Rome", guests: "Rome" }, python: { topic: "lunch" } }),
    );
  });
});

it("a question on an older branch is answered there, and the newer branch stays", async () => {
  const { assistant_id } = await defaultAssistant("approval");
  const { threadId } = await run({ assistant_id, input: human("Lunch") });
  const [leaf] = await roster.threads.history(threadId, { limit: 1 });
  const begin = (await roster.threads.history(threadId, { limit: 50 })).at(-1);
  if (!leaf || !begin) throw new Error("The thread has no history.");
  const at = (checkpoint_id: string) => ({ checkpoint: { checkpoint_id } });
  await run({ assistant_id, input: human("Supper"), ...at(checkpointOf(begin)) }, { threadId });
  const newer = await roster.threads.state(threadId);
  expect(JSON.stringify(newer.values)).toContain("Supper");

  const older = await roster.threads.stateAt(threadId, checkpointOf(leaf));
  const { run: shown } = sessionAt(newSession(threadId), older);
  expect(shown.interrupts).toHaveLength(1);
  const [interrupt] = shown.interrupts;
  if (!interrupt) throw new Error("Nothing waits on the older branch.");
  const command = resumeCommand(shown.interrupts, [
    { interrupt, value: [{ type: "accept", args: null }] },
  ]);
  const stream = await roster.runs.stream(threadId, {
    assistant_id,
    command,
    ...at(checkpointOf(leaf)),
    stream_mode: ["values"],
  });
  for await (const { event } of stream.events) expect(event).not.toBe("error");
  const { values } = await sdk.threads.getState(threadId);
  expect(JSON.stringify(values)).toContain("Lunch");
  expect(values).toMatchObject({ outcome: "approve" });
  const kept = await roster.threads.stateAt(threadId, checkpointOf(newer));
  expect(standingOf(kept).interrupts).toHaveLength(1);
  expect(property(kept.values, "outcome")).toBeUndefined();
});
