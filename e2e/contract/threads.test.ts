import { describe, expect, it } from "vitest";
import {
  collect,
  defaultAssistant,
  expected,
  human,
  newAssistant,
  outcome,
  property,
  roster,
  run,
  sdk,
  UNKNOWN_ID,
} from "./contract";

const GONE = { code: "not_found", status: 404 };

describe("threads", () => {
  it("are made under the id that Roster chose, once", async () => {
    const thread_id = crypto.randomUUID();
    const made = await roster.threads.create({ thread_id, metadata: { title: "t" } });
    expect(made).toMatchObject({
      thread_id,
      status: "idle",
      metadata: { title: "t" },
      values: null,
    });
    expect(await roster.threads.get(thread_id)).toEqual(made);
    expect(await sdk.threads.get(thread_id)).toMatchObject({ thread_id });
    await expect(roster.threads.create({ thread_id })).rejects.toMatchObject({ code: "conflict" });
  });

  it("merge metadata on update", async () => {
    const { thread_id: id } = await roster.threads.create({ metadata: { a: 1, b: { x: 1 } } });
    await roster.threads.update(id, { metadata: { b: { y: 2 }, c: null } });
    expect((await sdk.threads.get(id)).metadata).toEqual({ a: 1, b: { y: 2 }, c: null });
  });

  it("have no state and no history before a run", async () => {
    const { thread_id: id } = await roster.threads.create({});
    expect(await roster.threads.state(id)).toMatchObject({ values: {}, next: [], tasks: [] });
    expect(await roster.threads.history(id, { limit: 10 })).toEqual([]);
    expect(await roster.runs.list(id, { limit: 10 })).toEqual([]);
  });

  it("hold messages, checkpoints and the assistant after a run", async () => {
    const { assistant_id } = await newAssistant();
    const { threadId } = await run({ assistant_id, input: human("hello") });
    const thread = await roster.threads.get(threadId);
    expect(thread).toMatchObject({ status: "idle", metadata: { graph_id: "agent", assistant_id } });
    const state = await roster.threads.state(threadId);
    expect(property(state.values, "messages")).toHaveLength(2);
    expect(state.checkpoint?.checkpoint_id).toBeTruthy();
    const history = await roster.threads.history(threadId, { limit: 10 });
    expect(history.length).toBeGreaterThanOrEqual(3);
    expect(history[0]?.checkpoint).toEqual(state.checkpoint);
    expect(await roster.threads.history(threadId, { limit: 1 })).toHaveLength(1);
    expect(await sdk.threads.getState(threadId)).toMatchObject({ next: [], values: state.values });
  });

  it("are found and counted by assistant and status", async () => {
    const { assistant_id } = await newAssistant();
    const one = await run({ assistant_id });
    const two = await run({ assistant_id });
    const metadata = { assistant_id };
    const found = await roster.threads.search({
      metadata,
      limit: 10,
      sort_by: "created_at",
      sort_order: "asc",
    });
    expect(found.map((thread) => thread.thread_id)).toEqual([one.threadId, two.threadId]);
    expect(await roster.threads.count({ metadata })).toBe(2);
    expect(await roster.threads.count({ metadata, status: "busy" })).toBe(0);
    expect(await roster.threads.search({ metadata, limit: 1, offset: 1 })).toHaveLength(1);
  });

  it("are deleted with what they hold", async () => {
    const { assistant_id } = await defaultAssistant("agent");
    const { threadId } = await run({ assistant_id });
    await roster.threads.delete(threadId);
    await expect(roster.threads.get(threadId)).rejects.toMatchObject(GONE);
    await expect(roster.threads.state(threadId)).rejects.toMatchObject(GONE);
    await expect(sdk.threads.get(threadId)).rejects.toMatchObject({ status: 404 });
  });

  it.each([
    ["get", () => roster.threads.get(UNKNOWN_ID)],
    ["state", () => roster.threads.state(UNKNOWN_ID)],
    ["history", () => roster.threads.history(UNKNOWN_ID, { limit: 1 })],
    ["update", () => roster.threads.update(UNKNOWN_ID, { metadata: {} })],
    ["delete", () => roster.threads.delete(UNKNOWN_ID)],
    ["runs", () => roster.runs.list(UNKNOWN_ID, { limit: 1 })],
  ])("%s of one that does not exist", async (_name, ask) => {
    await expect(ask()).rejects.toMatchObject(GONE);
  });

  it("a run on a thread that does not exist: the JS server calls it busy", async () => {
    const { assistant_id } = await defaultAssistant("agent");
    const started = roster.runs
      .stream(UNKNOWN_ID, { assistant_id, input: human("x") })
      .then(({ events }) => collect(events));
    expect(await outcome(started)).toBe(expected({ embedded: "busy", python: "not_found" }));
  });
});
