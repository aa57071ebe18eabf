import { expect, test } from "vitest";
import { createClient } from "@/lib/langgraph/client";
import type { Json } from "@/lib/langgraph/types";
import { checkpointOf } from "./branches";
import { readHistory, type ThreadHistory } from "./thread-history";

const never = new AbortController().signal;
const at = (checkpoint_id: string) => ({ thread_id: "t", checkpoint_id, checkpoint_ns: "" });

/** A thread of `count` checkpoints as a server pages them, and the limits that it was asked with. */
function threadOf(count: number) {
  let held = count;
  const limits: number[] = [];
  const stateAt = (number: number): Json => ({
    values: { messages: Array.from({ length: number }, (_, index) => ({ id: `m${index}` })) },
    next: [],
    tasks: [],
    metadata: {},
    created_at: null,
    checkpoint: at(`c${number}`),
    parent_checkpoint: number === 1 ? null : at(`c${number - 1}`),
  });
  const client = createClient({
    deployment: "test",
    baseUrl: "http://server",
    fetch: async (url) => {
      const query = new URL(url).searchParams;
      const limit = Number(query.get("limit"));
      const before = query.get("before");
      limits.push(limit);
      const newest = before === null ? held : Number(before.slice(1)) - 1;
      const length = Math.min(limit, newest);
      return Response.json(Array.from({ length }, (_, index) => stateAt(newest - index)));
    },
  });
  return {
    limits,
    grow: (more: number) => {
      held += more;
    },
    read: (known?: ThreadHistory) => readHistory(client, "t", known, never),
  };
}

const idsOf = ({ states }: ThreadHistory) => states.map(checkpointOf);
const down = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => `c${from - index}`);

test("a thread without checkpoints is whole", async () => {
  expect(await threadOf(0).read()).toEqual({ states: [], isWhole: true });
});

test.each([
  [7, 1],
  [50, 2],
  [120, 3],
])("all of %i checkpoints are read, newest first, in %i pages", async (count, pages) => {
  const thread = threadOf(count);
  const history = await thread.read();
  expect(idsOf(history)).toEqual(down(count, 1));
  expect(history.isWhole).toBe(true);
  expect(thread.limits).toHaveLength(pages);
});

test("of a long thread the newest 200 are read, and it says that there are more", async () => {
  const history = await threadOf(260).read();
  expect(idsOf(history)).toEqual(down(260, 61));
  expect(history.isWhole).toBe(false);
});

test("what is known is not read again", async () => {
  const thread = threadOf(120);
  const known = await thread.read();
  thread.grow(3);
  thread.limits.length = 0;
  const history = await thread.read(known);
  expect(idsOf(history)).toEqual(down(123, 1));
  expect(history.isWhole).toBe(true);
  expect(thread.limits).toEqual([10]);
  expect(history.states[3]).toBe(known.states[0]);
});

test("more news than a first look holds is read on until what is known", async () => {
  const thread = threadOf(30);
  const known = await thread.read();
  thread.grow(25);
  thread.limits.length = 0;
  expect(idsOf(await thread.read(known))).toEqual(down(55, 1));
  expect(thread.limits).toEqual([10, 50]);
});

test("a thread that has nothing more of what is known is read anew", async () => {
  const known = await threadOf(30).read();
  const other = {
    ...known,
    states: known.states.map((state) => ({ ...state, checkpoint: at("x") })),
  };
  const history = await threadOf(12).read(other);
  expect(idsOf(history)).toEqual(down(12, 1));
});

test("what two states have in common is held once", async () => {
  const { states } = await threadOf(3).read();
  const [newest, older] = states.map(({ values }) => JSON.stringify(values));
  expect(newest).not.toBe(older);
  const first = states.map(({ values }) => firstMessage(values));
  expect(first[0]).toBeDefined();
  expect(first[0]).toBe(first[1]);
  expect(first[1]).toBe(first[2]);
});

function firstMessage(values: Json): Json | undefined {
  if (typeof values !== "object" || values === null || Array.isArray(values)) return undefined;
  const { messages } = values;
  return Array.isArray(messages) ? messages[0] : undefined;
}
