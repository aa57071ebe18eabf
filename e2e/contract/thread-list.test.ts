import { describe, expect, it } from "vitest";
import {
  dropRuns,
  duplicateThread,
  removeThread,
  renameThread,
  stopRuns,
} from "@/lib/langgraph/thread-changes";
import { readThreadList } from "@/lib/langgraph/thread-list";
import { threadPreview } from "@/lib/run/thread-preview";
import {
  defaultAssistant,
  expected,
  human,
  newAssistant,
  property,
  roster,
  run,
  sdk,
} from "./contract";

const ALL = { assistantId: null, status: null, find: "", most: 20 };

async function busyThread(metadata = {}) {
  const { assistant_id } = await defaultAssistant("agent");
  const { thread_id: id } = await roster.threads.create({ metadata });
  const stream = await roster.runs.stream(id, {
    assistant_id,
    input: human("count slowly to 1000"),
    stream_mode: ["values"],
    on_disconnect: "continue",
  });
  for await (const _ of stream.events) break;
  await expect.poll(async () => (await roster.threads.get(id)).status).toBe("busy");
  return { id, runId: stream.runId ?? "" };
}

describe("the list of threads", () => {
  it("comes without the threads' state, and the state can be had by itself", async () => {
    const { assistant_id } = await newAssistant();
    const { threadId } = await run({ assistant_id, input: human("hello there") });
    const [row] = await roster.threads.summaries({ ids: [threadId], limit: 10 });
    expect(row).toMatchObject({ thread_id: threadId, status: "idle", metadata: { assistant_id } });
    const search = { ids: [threadId], limit: 10 };
    const raw = await sdk.threads.search({ ...search, select: ["thread_id", "status"] });
    expect(Object.keys(raw[0] ?? {}).sort()).toEqual(["status", "thread_id"]);
    expect(threadPreview(await roster.threads.values(threadId))).toBe("hello there");
    expect(await roster.threads.values(crypto.randomUUID())).toBeNull();
  });

  it("holds an assistant's own threads and those that Studio stamped with it, newest first", async () => {
    const { assistant_id } = await newAssistant();
    const other = await defaultAssistant("agent");
    const used = await run({ assistant_id });
    const { thread_id: stamped } = await roster.threads.create({
      metadata: { assistant_id: other.assistant_id, roster_assistant_id: assistant_id },
    });
    const own = await readThreadList(roster, { ...ALL, assistantId: assistant_id });
    expect(own.rows.map(({ thread_id }) => thread_id)).toEqual([stamped, used.threadId]);
    expect(own.more).toBe(false);
    const others = await readThreadList(roster, {
      ...ALL,
      assistantId: other.assistant_id,
      most: 500,
    });
    expect(others.rows.map(({ thread_id }) => thread_id)).not.toContain(stamped);
    const one = await readThreadList(roster, { ...ALL, assistantId: assistant_id, most: 1 });
    expect(one).toMatchObject({ more: true, rows: [{ thread_id: stamped }] });
  });

  it("is filtered by status and searched by id, metadata and text", async () => {
    // Digits alone would be looked for as a number.
    const mark = `c${crypto.randomUUID().slice(0, 8)}`;
    const { thread_id: id } = await roster.threads.create({
      metadata: { customer: mark, tries: 3, roster_title: `Name of ${mark}` },
    });
    const find = async (typed: string, rest = {}) =>
      (await readThreadList(roster, { ...ALL, ...rest, find: typed })).rows.map(
        ({ thread_id }) => thread_id,
      );
    expect(await find(id)).toEqual([id]);
    expect(await find(id, { assistantId: crypto.randomUUID() })).toEqual([id]);
    expect(await find(`customer=${mark}`)).toEqual([id]);
    expect(await find(`customer=${mark}x`)).toEqual([]);
    expect(await find("tries: 3")).toContain(id);
    expect(await find(`name OF ${mark}`)).toEqual([id]);
    expect(await find(mark.slice(0, 6))).toContain(id);
    expect(await find(`customer=${mark}`, { status: "idle" })).toEqual([id]);
    expect(await find(`customer=${mark}`, { status: "error" })).toEqual([]);
  });

  it("says which threads wait for a person", async () => {
    const { assistant_id } = await defaultAssistant("approval");
    const { threadId } = await run({ assistant_id, input: human("Invite the team") });
    const waiting = await readThreadList(roster, { ...ALL, status: "interrupted", most: 500 });
    expect(waiting.rows.map(({ thread_id }) => thread_id)).toContain(threadId);
  });
});

describe("a thread", () => {
  it("is renamed in its metadata, and loses the name again", async () => {
    const { thread_id: id } = await roster.threads.create({ metadata: { kept: 1 } });
    await renameThread(roster, id, "  Tax\u0000 <b>case</b> 🇨🇭 ");
    expect((await sdk.threads.get(id)).metadata).toEqual({
      kept: 1,
      roster_title: "Tax <b>case</b> 🇨🇭",
    });
    await renameThread(roster, id, " ");
    expect((await sdk.threads.get(id)).metadata).toEqual({ kept: 1, roster_title: null });
  });

  it("is duplicated with its state and metadata, and both go on by themselves", async () => {
    const { assistant_id } = await newAssistant();
    const { threadId } = await run({ assistant_id, input: human("first") });
    const copy = await duplicateThread(roster, threadId, "The copy");
    expect(copy).not.toBe(threadId);
    const [source, state] = await Promise.all([
      roster.threads.state(threadId),
      roster.threads.state(copy),
    ]);
    expect(state.values).toEqual(source.values);
    expect((await sdk.threads.get(copy)).metadata).toMatchObject({
      assistant_id,
      roster_title: "The copy",
    });
    await run({ assistant_id, input: human("second") }, { threadId: copy });
    const messages = async (id: string) =>
      property((await roster.threads.state(id)).values, "messages");
    expect(await messages(copy)).toHaveLength(4);
    expect(await messages(threadId)).toHaveLength(2);
  });

  it("is deleted, also when it is gone already, but not while a run goes on", async () => {
    const { thread_id: id } = await roster.threads.create({});
    await removeThread(roster, id);
    await expect(sdk.threads.get(id)).rejects.toMatchObject({ status: 404 });
    await removeThread(roster, id);
    const busy = await busyThread();
    await expect(removeThread(roster, busy.id)).rejects.toMatchObject({ code: "busy" });
    expect(await stopRuns(roster, busy.id)).toBe("free");
    await removeThread(roster, busy.id);
    await expect(sdk.threads.get(busy.id)).rejects.toMatchObject({ status: 404 });
  });

  it("is free again when its runs are stopped, or their records removed", async () => {
    const stopped = await busyThread();
    expect(await stopRuns(roster, stopped.id)).toBe("free");
    expect((await sdk.runs.get(stopped.id, stopped.runId)).status).toBe(
      expected({ embedded: "interrupted", js2: "error", python: "interrupted" }),
    );
    const dropped = await busyThread();
    expect(await dropRuns(roster, dropped.id)).toBe("free");
    const { assistant_id } = await defaultAssistant("agent");
    const next = await run(
      { assistant_id, multitask_strategy: "reject" },
      { threadId: dropped.id },
    );
    expect(next.text).not.toBe("");
  });
});
