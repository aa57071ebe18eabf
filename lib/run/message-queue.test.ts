import { expect, test, vi } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import { MOST_KEPT } from "./attachment-tray";
import { MessageQueue } from "./message-queue";

const THREAD = "t-1";
const message = (id: string) => ({ id, key: "messages", content: `text of ${id}` });
const ids = (queue: MessageQueue) => queue.snapshot().messages.map(({ id }) => id);

function tab() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

function queueWith(...names: string[]) {
  const store = tab();
  const queue = new MessageQueue(store, "local", THREAD);
  for (const name of names) queue.add(message(name));
  const again = () => new MessageQueue(store, "local", THREAD);
  return { store, queue, again };
}

const never = async () => false;

test("what is queued is kept over a reload, in order, and for its own thread alone", () => {
  const { store, again } = queueWith("a", "b");
  expect(ids(again())).toEqual(["a", "b"]);
  expect(ids(new MessageQueue(store, "local", "t-2"))).toEqual([]);
  expect(ids(new MessageQueue(store, "other", THREAD))).toEqual([]);
});

test("a conversation without a thread keeps its queue from when it has one", () => {
  const store = tab();
  const queue = new MessageQueue(store, "local", null);
  queue.add(message("a"));
  expect(store.kept.size).toBe(0);
  queue.keepFor(THREAD);
  queue.keepFor(THREAD);
  expect(ids(new MessageQueue(store, "local", THREAD))).toEqual(["a"]);
});

test("the first message goes, and leaves the storage with the queue's last", async () => {
  const { queue, store } = queueWith("a", "b");
  const sent: string[] = [];
  const send = async ({ id }: { id: string }) => sent.push(id) > 0;
  await queue.deliver({ wasRun: never, send });
  expect(ids(queue)).toEqual(["b"]);
  await queue.deliver({ wasRun: never, send });
  expect(sent).toEqual(["a", "b"]);
  expect(store.kept.size).toBe(0);
});

test("two deliveries at once send one message", async () => {
  const { queue } = queueWith("a", "b");
  const send = vi.fn(async () => true);
  await Promise.all([
    queue.deliver({ wasRun: never, send }),
    queue.deliver({ wasRun: never, send }),
  ]);
  expect(send).toHaveBeenCalledTimes(1);
  expect(ids(queue)).toEqual(["b"]);
});

test("a message whose start was cut off by a reload is looked up, and sent only if no run has it", async () => {
  const { queue, again } = queueWith("a", "b");
  void queue.deliver({ wasRun: never, send: () => new Promise(() => undefined) });
  await vi.waitFor(() => expect(queue.snapshot().isSending).toBe(true));
  const send = vi.fn(async () => true);

  const reloaded = again();
  await reloaded.deliver({ wasRun: async (id) => id === "a", send });
  expect(send).not.toHaveBeenCalled();
  expect(ids(reloaded)).toEqual(["b"]);
});

test("one that was tried before is sent when no run has it", async () => {
  const { queue } = queueWith("a");
  await queue.deliver({ wasRun: never, send: never });
  expect(ids(queue)).toEqual(["a"]);
  const send = vi.fn(async () => true);
  await queue.deliver({ wasRun: never, send });
  expect(send).toHaveBeenCalledTimes(1);
  expect(ids(queue)).toEqual([]);
});

test("a server that cannot say whether it was run keeps it from being sent again", async () => {
  const { queue } = queueWith("a");
  await queue.deliver({ wasRun: never, send: never });
  const send = vi.fn(async () => true);
  const wasRun = async () => {
    throw new Error("offline");
  };
  await queue.deliver({ wasRun, send });
  expect(send).not.toHaveBeenCalled();
  expect(queue.snapshot()).toMatchObject({ lastRunEndedWell: false, isSending: false });
});

test("the hurried one goes first, and is hurried no more when it is taken away", () => {
  const { queue } = queueWith("a", "b", "c");
  queue.hurry("b");
  expect(ids(queue)).toEqual(["b", "a", "c"]);
  expect(queue.snapshot().urgent).toBe("b");
  queue.remove("b");
  expect(queue.snapshot().urgent).toBeNull();
});

test("a storage that is full or holds rubbish costs no message", () => {
  const full = {
    ...tab(),
    setItem: () => {
      throw new Error("QuotaExceededError");
    },
  };
  const queue = new MessageQueue(full, "local", THREAD);
  queue.add(message("a"));
  expect(ids(queue)).toEqual(["a"]);

  const { store, queue: kept, again } = queueWith("a");
  expect(ids(kept)).toEqual(["a"]);
  const [key = ""] = store.kept.keys();
  for (const rubbish of ["{", "null", '[{"id":1},3]']) {
    store.setItem(key, rubbish);
    expect(ids(again())).toEqual([]);
  }
});

const pictureOf = (characters: number) => ({
  type: "image_url",
  image_url: { url: `data:image/png;base64,${"A".repeat(characters)}` },
});

test("of files too large for the storage only the largest goes, and its message names it", () => {
  const { queue, again } = queueWith("a");
  const small = { type: "file", data: "AA==", metadata: { filename: "a.pdf" } };
  const words = { type: "text", text: "look" };
  const content: Json[] = [words, pictureOf(MOST_KEPT), small];
  const files = ["large.png", "a.pdf"];
  queue.add({ id: "b", key: "messages", content, files });
  queue.add({ id: "c", key: "messages", content: [pictureOf(9)], files: ["c.png"] });
  expect(queue.snapshot().messages[1]).toMatchObject({ content, files });
  expect(again().snapshot().messages).toEqual([
    { ...message("a"), tried: false },
    {
      id: "b",
      key: "messages",
      content: [words, small],
      files: ["a.pdf"],
      lost: ["large.png"],
      tried: false,
    },
    { id: "c", key: "messages", content: [pictureOf(9)], files: ["c.png"], tried: false },
  ]);
});

test("a message whose only file goes keeps its text", () => {
  const { queue, again } = queueWith();
  const content: Json[] = [{ type: "text", text: "look" }, pictureOf(MOST_KEPT)];
  queue.add({ id: "a", key: "messages", content });
  expect(again().snapshot().messages).toEqual([
    { id: "a", key: "messages", content: "look", lost: ["Image"], tried: false },
  ]);
});

test("small files are kept with their message", () => {
  const { queue, again } = queueWith();
  const content = [{ type: "image_url", image_url: { url: "data:image/png;base64,AA==" } }];
  queue.add({ id: "a", key: "messages", content });
  expect(again().snapshot().messages).toEqual([
    { id: "a", key: "messages", content, tried: false },
  ]);
});
