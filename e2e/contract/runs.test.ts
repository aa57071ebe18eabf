import { describe, expect, it } from "vitest";
import type { StreamEvent } from "@/lib/langgraph/types";
import {
  collect,
  dataOf,
  defaultAssistant,
  expected,
  human,
  lastText,
  newAssistant,
  outcome,
  property,
  roster,
  run,
  sdk,
  UNKNOWN_ID,
} from "./contract";

const WORDS = "say 12 words";
const TWELVE = Array.from({ length: 12 }, (_, index) => `word-${index + 1}`).join(" ");

describe("a run's stream", () => {
  it("says its run first, and gives tokens, updates and values", async () => {
    const { assistant_id } = await newAssistant();
    const { thread_id } = await roster.threads.create({});
    const { runId, events } = await roster.runs.stream(thread_id, {
      assistant_id,
      input: human(WORDS),
      stream_mode: ["messages-tuple", "values", "updates"],
      metadata: { roster_stamp: "s" },
    });
    const all = await collect(events);
    expect(all.filter((event) => event.type === "unreadable")).toEqual([]);
    expect(all[0]).toMatchObject({ event: "metadata", data: { run_id: runId } });
    const tokens = dataOf(all, "messages").map(
      (data) => Array.isArray(data) && property(data[0], "content"),
    );
    expect(tokens.join("")).toBe(TWELVE);
    expect(tokens.length).toBeGreaterThanOrEqual(12);
    expect(dataOf(all, "updates").map((data) => Object.keys(data ?? {}))).toEqual([["call_model"]]);
    expect(lastText(all)).toBe(TWELVE);
    const witness = await sdk.runs.get(thread_id, runId ?? "");
    expect(witness).toMatchObject({
      status: "success",
      assistant_id,
      metadata: { roster_stamp: "s" },
    });
  });

  it("names a token's kind as the server does", async () => {
    const { events } = await run({
      assistant_id: (await defaultAssistant("agent")).assistant_id,
      input: human(WORDS),
      stream_mode: ["messages-tuple"],
    });
    const kinds = dataOf(events, "messages").map(
      (data) => Array.isArray(data) && property(data[0], "type"),
    );
    expect(new Set(kinds)).toEqual(
      new Set([expected({ embedded: "ai", python: "AIMessageChunk" })]),
    );
  });

  it("can be joined again: all of it, or what came after an event", async () => {
    const { assistant_id } = await defaultAssistant("agent");
    const { thread_id } = await roster.threads.create({});
    const stream = await roster.runs.stream(thread_id, {
      assistant_id,
      input: human(WORDS),
      stream_mode: ["messages-tuple", "values"],
      stream_resumable: true,
    });
    const all = await collect(stream.events);
    const runId = stream.runId ?? "";
    const rejoin = async (lastEventId: string) => {
      const { events } = await roster.runs.join(thread_id, runId, { lastEventId });
      return collect(events);
    };
    expect(await rejoin("-1")).toEqual(all);
    const seen = all[5]?.id ?? "";
    expect(seen).not.toBe("");
    // The in-memory Python server gives events of one millisecond one id: it resumes after them all.
    const after = all.slice(6).filter(({ id }) => id !== seen);
    expect(await rejoin(seen)).toEqual(after);
    expect(new Set(after.map(({ id }) => id)).has(null)).toBe(false);
  });

  it("can be joined while it goes on, after the first connection was dropped", async () => {
    const { assistant_id } = await defaultAssistant("agent");
    const { thread_id } = await roster.threads.create({});
    const drop = new AbortController();
    const { runId, events } = await roster.runs.stream(
      thread_id,
      {
        assistant_id,
        input: human("count slowly to 6"),
        stream_mode: ["messages-tuple", "values"],
        stream_resumable: true,
        on_disconnect: "continue",
      },
      { signal: drop.signal },
    );
    const seen: StreamEvent[] = [];
    await expect(async () => {
      for await (const event of events) {
        seen.push(event);
        if (event.event === "messages") drop.abort();
      }
    }).rejects.toMatchObject({ name: "AbortError" });
    const lastEventId = seen.at(-1)?.id ?? "";
    const rest = await collect(
      (await roster.runs.join(thread_id, runId ?? "", { lastEventId })).events,
    );
    expect(lastText(rest)).toBe("1 2 3 4 5 6");
    expect(await roster.runs.get(thread_id, runId ?? "")).toMatchObject({ status: "success" });
  });

  it("joined without being resumable gives nothing of a run that ended", async () => {
    const { assistant_id } = await defaultAssistant("agent");
    const { threadId, runId } = await run({ assistant_id });
    const { events } = await roster.runs.join(threadId, runId, { lastEventId: "-1" });
    expect(await collect(events)).toEqual([]);
  });
});

describe("runs", () => {
  it("are listed and got, with the metadata of assistant and run", async () => {
    const { assistant_id } = await newAssistant({ metadata: { team: "a" } });
    const first = await run({ assistant_id, metadata: { roster_version: 1 } });
    const second = await run({ assistant_id }, { threadId: first.threadId });
    const runs = await roster.runs.list(first.threadId, { limit: 10 });
    expect(runs.map(({ run_id }) => run_id).sort()).toEqual([first.runId, second.runId].sort());
    const got = await roster.runs.get(first.threadId, first.runId);
    expect(got).toMatchObject({
      status: "success",
      assistant_id,
      metadata: { team: "a", roster_version: 1, assistant_id },
    });
    expect(await sdk.runs.get(first.threadId, first.runId)).toMatchObject({ status: got.status });
  });

  it("that do not exist, or of an assistant or graph that does not exist", async () => {
    const { thread_id: id } = await roster.threads.create({});
    await expect(roster.runs.get(id, UNKNOWN_ID)).rejects.toMatchObject({ code: "not_found" });
    await expect(roster.runs.cancel(id, UNKNOWN_ID)).rejects.toMatchObject({ code: "not_found" });
    const start = (assistant_id: string) =>
      outcome(roster.runs.stream(id, { assistant_id, input: human("x") }).then(() => "started"));
    expect(await start(UNKNOWN_ID)).toBe("not_found");
    expect(await start("nope")).toBe(
      expected({ embedded: "not_found", python: "validation", aegra: "not_found" }),
    );
    expect(await sdk.runs.list(id)).toEqual([]);
  });

  it("can be started by graph id", async () => {
    expect((await run({ assistant_id: "agent" })).text).toContain("model_name: anthropic");
  });
});
