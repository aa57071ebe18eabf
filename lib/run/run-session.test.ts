import { describe, expect, test } from "vitest";
import { RosterError } from "@/lib/errors";
import { newId } from "@/lib/new-id";
import {
  ask,
  client,
  human,
  idle,
  onRealServer,
  open,
  planFor,
  runsOf,
  texts,
  until,
} from "./fixtures/session-harness";
import { leftoverIds } from "./messages-of";
import { RunSession } from "./run-session";

onRealServer();

describe("a run", () => {
  test("streams its answer and ends in the server's state, stamped", async () => {
    const { session } = open();
    const seen = new Set<string>();
    session.subscribe(() => {
      const { phase } = session.snapshot();
      seen.add(`${phase} ${texts(session.snapshot())[1]?.split(" ").length ?? 0}`);
    });
    expect(await ask(session, "say 30 words")).toBe(true);
    const state = await until(session, idle);
    expect(state).toMatchObject({ outcome: "success", problem: null, gap: false });
    expect(texts(state)[1]).toMatch(/^word-1 .* word-30$/);
    expect([...seen].filter((entry) => entry.startsWith("running ")).length).toBeGreaterThan(3);

    const thread = await client().threads.get(state.threadId ?? "");
    const [run] = await runsOf(session);
    const plan = await planFor("agent");
    expect(run?.metadata).toMatchObject(plan.stamp);
    expect(thread.metadata).toMatchObject({ graph_id: "agent", ...plan.stamp });
  });

  test("that fails keeps its reason, and the next message works", async () => {
    const { session } = open();
    await ask(session, "please fail");
    const failed = await until(session, idle);
    expect(failed.outcome).toBe("error");
    expect(failed.run.failure?.message).toMatch(/asked to fail/);
    await ask(session, "say 2 words");
    const state = await until(session, idle);
    expect(state.run.failure).toBeNull();
    expect(texts(state).at(-1)).toBe("word-1 word-2");
  });

  test("that waits for a person goes on with the answer", async () => {
    const { session } = open();
    await ask(session, "Lunch?", "approval");
    const waiting = await until(session, idle);
    expect(waiting.run.interrupts).toHaveLength(1);
    const command = { resume: [{ type: "accept" }] };
    await session.start(() => planFor("approval"), { command });
    const state = await until(session, idle);
    expect(state.run.interrupts).toEqual([]);
    expect(texts(state).at(-1)).toMatch(/^Approved/);
  });

  test("is stopped at the server, and its partial text stays", async () => {
    const { session } = open();
    await ask(session, "count slowly to 60");
    await until(session, (state) => texts(state)[1]?.includes("3") ?? false);
    session.stop();
    expect(session.snapshot().phase).toBe("stopping");
    const state = await until(session, idle);
    expect(state).toMatchObject({ outcome: "interrupted", stopped: true, problem: null });
    expect(texts(state)[1]).toMatch(/^1 2 3/);
    expect((await runsOf(session)).map(({ status }) => status)).toEqual(["interrupted"]);
    await ask(session, "say 2 words");
    const after = await until(session, idle);
    expect(after.outcome).toBe("success");
    expect(texts(after)).toEqual([
      "count slowly to 60",
      texts(state)[1],
      "say 2 words",
      "word-1 word-2",
    ]);
    expect(leftoverIds(after.run).size).toBe(1);
  });

  test("is stopped although the server has not named it yet", async () => {
    const { session } = open();
    const asked = ask(session, "count slowly to 60");
    await until(session, ({ phase }) => phase === "starting");
    session.stop();
    await asked;
    const state = await until(session, idle);
    expect(state.outcome).toBe("interrupted");
    expect((await runsOf(session)).map(({ status }) => status)).toEqual(["interrupted"]);
  });
});

test("a failed run can be tried again, without its message being sent twice", async () => {
  const { session } = open();
  await ask(session, "please fail");
  expect((await until(session, idle)).next).toEqual(["call_model"]);
  await session.start(() => planFor("agent"), { input: null });
  const state = await until(session, idle);
  expect(state.outcome).toBe("error");
  expect(texts(state)).toEqual(["please fail"]);
  expect(await runsOf(session)).toHaveLength(2);
});

test("a run of a graph that the server does not know says so, and so does its thread", async () => {
  const orphan = await client().assistants.create({ assistant_id: newId(), graph_id: "gone" });
  const plan = { ...(await planFor("agent")), assistantId: orphan.assistant_id };
  const { session } = open();
  const { payload, sent } = human("hello");
  await session.start(async () => plan, payload, sent);
  const state = await until(session, idle);
  expect(state).toMatchObject({ outcome: "error", problem: null });
  expect(state.run.failure?.message).toMatch(/gone/);
  const again = await until(open(state.threadId).session, idle);
  expect(again.problem).toBeNull();
});

describe("a thread", () => {
  test("takes no run of another configuration", async () => {
    const { session } = open();
    await ask(session, "say 2 words");
    const before = await until(session, idle);
    const plan = await planFor("agent");
    const other = { ...plan, stamp: { ...plan.stamp, roster_config_hash: "0" } };
    const { payload, sent } = human("hello");
    expect(await session.start(async () => other, payload, sent)).toBe(false);
    const state = await until(session, idle);
    expect(state.problem).toMatchObject({ during: "start", error: { code: "conflict" } });
    expect(texts(state)).toEqual(texts(before));
    expect(await runsOf(session)).toHaveLength(1);
  });

  test("opened while its run goes on is followed from its first event", async () => {
    const first = open();
    await ask(first.session, "say 80 words");
    await until(first.session, ({ phase }) => phase === "running");
    const second = open(first.session.snapshot().threadId);
    const joined = await until(second.session, ({ phase }) => phase === "running");
    expect(joined.gap).toBe(false);
    const [a, b] = await Promise.all([until(first.session, idle), until(second.session, idle)]);
    expect(b.run.values).toEqual(a.run.values);
    expect(texts(b)).toEqual(texts(a));
  });

  test("left and looked at again in mid-run goes on where it was", async () => {
    const { session, close } = open();
    await ask(session, "say 80 words");
    await until(session, (state) => (texts(state)[1]?.length ?? 0) > 20);
    close();
    const left = await until(session, () => true);
    expect(left.phase).toBe("running");
    session.subscribe(() => undefined);
    const state = await until(session, idle);
    expect(state).toMatchObject({ outcome: "success", gap: false });
    expect(texts(state)[1]?.split(" ")).toHaveLength(80);
  });

  test("that is busy refuses a second run", async () => {
    const first = open();
    await ask(first.session, "count slowly to 40");
    await until(first.session, ({ phase }) => phase === "running");
    const { threadId } = first.session.snapshot();
    const thread = await client().threads.get(threadId ?? "");
    const state = await client().threads.state(threadId ?? "");
    const second = new RunSession({ client: client(), threadId, schedule: queueMicrotask });
    second.hydrate({ ...thread, status: "idle" }, state);
    expect(await ask(second, "say 2 words")).toBe(false);
    expect(second.snapshot().problem?.error).toBeInstanceOf(RosterError);
    first.session.stop();
    await until(first.session, idle);
    expect(await runsOf(first.session)).toHaveLength(1);
  });

  test("that does not exist is said so", async () => {
    const { session } = open(newId());
    const state = await until(session, idle);
    expect(state.problem).toMatchObject({ during: "load", error: { code: "not_found" } });
  });
});
