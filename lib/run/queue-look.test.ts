import { expect, test } from "vitest";
import {
  ask,
  client,
  idle,
  meetFaults,
  onRealServer,
  open,
  runsOf,
  unreachable,
  until,
} from "./fixtures/session-harness";
import { lastRun, wasRun } from "./queue-look";

onRealServer();

const LIST_RUNS = /GET .*\/runs\?/;

/** A thread in which these were said, one after another. */
async function threadOf(...questions: string[]) {
  const { session } = open();
  for (const question of questions) {
    await ask(session, question);
    await until(session, idle);
  }
  const { threadId } = session.snapshot();
  if (threadId === null) throw new Error("No thread was made.");
  return { session, threadId };
}

test.each([
  ["ended well", ["please fail", "say 2 words"]],
  ["ended badly", ["say 2 words", "please fail"]],
] as const)("the newest run %s, whatever the one before did", async (how, questions) => {
  const { threadId } = await threadOf(...questions);
  expect(await lastRun(client(), threadId)).toBe(how);
});

test("a run that goes on is told from one that ended, and one that was stopped ended badly", async () => {
  const { session, threadId } = await threadOf("say 2 words");
  await ask(session, "count slowly to 40");
  await until(session, ({ run }) => run.streamed.length > 0);
  expect(await lastRun(client(), threadId)).toBe("goes on");
  session.stop();
  await until(session, idle);
  expect(await lastRun(client(), threadId)).toBe("ended badly");
});

test("a thread in which nothing ran has no run that ended well", async () => {
  const { thread_id } = await client().threads.create({});
  expect(await lastRun(client(), thread_id)).toBe("ended badly");
});

test("a message that was run is found by its request id, and another is not", async () => {
  const { session, threadId } = await threadOf("say 2 words");
  const [run] = await runsOf(session);
  const requestId = run?.metadata.roster_request_id;
  expect(await wasRun(client(), threadId, `${requestId}`)).toBe(true);
  expect(await wasRun(client(), threadId, "another")).toBe(false);
}, 20_000);

test("a start that is still on its way is waited for", async () => {
  const { session, threadId } = await threadOf("say 2 words");
  const [run] = await runsOf(session);
  meetFaults({ matches: LIST_RUNS, fault: async () => Response.json([]) });
  expect(await wasRun(client(), threadId, `${run?.metadata.roster_request_id}`)).toBe(true);
});

test("a server that cannot be asked is not taken for a no", async () => {
  const { threadId } = await threadOf("say 2 words");
  meetFaults(...Array(4).fill({ matches: LIST_RUNS, fault: unreachable }));
  await expect(wasRun(client(), threadId, "another")).rejects.toMatchObject({ code: "offline" });
}, 20_000);
