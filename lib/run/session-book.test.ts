import { expect, test } from "vitest";
import {
  client,
  heldThread,
  human,
  idle,
  onRealServer,
  planFor,
  until,
} from "./fixtures/session-harness";
import { SessionBook } from "./session-book";

onRealServer();

function studio(shared: ReturnType<typeof client>, assistantId = "agent") {
  const named: string[] = [];
  const book = new SessionBook({
    client: shared,
    assistantId,
    schedule: queueMicrotask,
    readThread: () => undefined,
    onThread: (made) => named.push(made),
  });
  return { book, named };
}

test.each([
  ["before its thread is made", false],
  ["after its thread was made", true],
])("a conversation that was left during its start is there again, %s", async (_, isMade) => {
  const shared = client();
  const held = heldThread();
  const before = studio(shared);
  const session = before.book.show(null, null);
  const leave = session.subscribe(() => undefined);
  const { payload, sent } = human("say 2 words");
  const started = session.start(() => planFor("agent"), payload, sent);
  await held.reached;
  leave();
  if (isMade) {
    held.open();
    await started;
  }
  const after = studio(shared);
  expect(after.book.show(null, null)).toBe(session);
  session.subscribe(() => undefined);
  after.book.arrive();
  held.open();
  await started;
  const { threadId } = await until(session, idle);
  expect(after.named).toEqual([threadId]);
  expect(before.named).toEqual([]);
  expect(after.book.show(threadId, null)).toBe(session);
  expect(studio(shared).book.show(null, null)).not.toBe(session);
});

test("what another assistant or version began is not taken for it", async () => {
  const shared = client();
  const held = heldThread();
  const session = studio(shared).book.show(null, null);
  const leave = session.subscribe(() => undefined);
  const { payload, sent } = human("say 2 words");
  const started = session.start(() => planFor("agent"), payload, sent);
  await held.reached;
  leave();
  expect(studio(shared, "other").book.show(null, null)).not.toBe(session);
  expect(studio(shared).book.show(null, 3)).not.toBe(session);
  expect(studio(client()).book.show(null, null)).not.toBe(session);
  session.subscribe(() => undefined);
  held.open();
  await started;
  await until(session, idle);
});

test("a conversation in which nothing was sent is not kept", () => {
  const shared = client();
  const session = studio(shared).book.show(null, null);
  expect(studio(shared).book.show(null, null)).not.toBe(session);
});

test("of the conversations that were looked at, the last few stay as they are", () => {
  const { book } = studio(client());
  const ids = Array.from({ length: 6 }, (_, n) => `00000000-0000-4000-8000-00000000000${n}`);
  const shown = ids.map((id) => book.show(id, null));
  const isKept = (n: number) => book.show(ids[n] ?? "", null) === shown[n];
  expect([5, 4, 3, 0].map(isKept)).toEqual([true, true, true, false]);
});
