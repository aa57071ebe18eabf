import { expect, it } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import { checkpointOf, readBranches } from "@/lib/run/branches";
import { editedInput } from "@/lib/run/edit-message";
import { messagesOf } from "@/lib/run/messages-of";
import { readHistory } from "@/lib/run/thread-history";
import { defaultAssistant, human, property, roster, run } from "./contract";

const signal = new AbortController().signal;

/** A thread with one turn of its own ids, and how its branches are read. */
async function talk() {
  const { assistant_id } = await defaultAssistant("agent");
  const input = asked("h1", "say 2 words");
  const { threadId } = await run({ assistant_id, input });
  const read = async (wanted: string | null = null) => {
    const { states } = await readHistory(roster, threadId, undefined, signal);
    const branches = readBranches(states, "messages", wanted);
    if (!branches) throw new Error("The thread has no history.");
    return branches;
  };
  const fork = async (id: string) => {
    const found = (await read()).forks.get(id);
    if (!found) throw new Error(`There is no fork before ${id}.`);
    return found;
  };
  const from = ({ checkpointId }: { checkpointId: string }, next: Json) =>
    run({ assistant_id, input: next, checkpoint: { checkpoint_id: checkpointId } }, { threadId });
  return { assistant_id, threadId, read, fork, from };
}

function asked(id: string, content: string) {
  return { messages: [{ type: "human", id, content }] };
}

const said = (values: Json) =>
  messagesOf(values, "messages").map((message) => property(message, "content"));
const idOfLast = (values: Json) =>
  String(property(messagesOf(values, "messages").at(-1), "id") ?? "");

it("the first message edited is a branch beside it, and both can be shown", async () => {
  const { threadId, read, fork, from } = await talk();
  const before = await fork("h1");
  expect(said(before.values)).toEqual([]);
  const original = await roster.runs.input(threadId, before.runId ?? "");
  const input = editedInput(original, "messages", "h1", {
    type: "human",
    id: "h2",
    content: "say 3 words",
  });
  expect((await from(before, input)).text).toBe("word-1 word-2 word-3");

  const latest = await read();
  expect(said(latest.head.values)).toEqual(["say 3 words", "word-1 word-2 word-3"]);
  expect(latest.isLatest).toBe(true);
  const place = latest.places.get("h2");
  expect(place).toMatchObject({ at: 2, of: 2, next: null });
  const older = await read(place?.previous ?? null);
  expect(said(older.head.values)).toEqual(["say 2 words", "word-1 word-2"]);
  expect(older.places.get("h1")).toMatchObject({ at: 1, of: 2, previous: null });
  expect(older.places.get("h1")?.next).toBe(checkpointOf(latest.head));
  // From the edited message another edit is made at the same place.
  const again = await fork("h2");
  expect(said(again.values)).toEqual([]);
});

it("an answer made anew stands beside the first, and the question is the same", async () => {
  const { read, from, fork } = await talk();
  const first = idOfLast((await read()).head.values);
  await from(await fork(first), null);
  const latest = await read();
  expect(said(latest.head.values)).toEqual(["say 2 words", "word-1 word-2"]);
  const second = idOfLast(latest.head.values);
  expect(second).not.toBe(first);
  expect(latest.places.get(second)).toMatchObject({ at: 2, of: 2 });
  expect(latest.places.has("h1")).toBe(false);
});

it("a branch goes on from its own end, and the other stays as it was", async () => {
  const { assistant_id, threadId, read, fork, from } = await talk();
  await run({ assistant_id, input: asked("h3", "say 1 words") }, { threadId });
  await from(await fork("h3"), asked("h4", "say 3 words"));
  const place = (await read()).places.get("h4");
  expect(place).toMatchObject({ at: 2, of: 2 });
  const older = await read(place?.previous ?? null);
  expect(said(older.head.values).slice(2)).toEqual(["say 1 words", "word-1"]);

  await from({ checkpointId: checkpointOf(older.head) }, human("say 4 words"));
  const grown = await read();
  expect(said(grown.head.values).slice(2)).toEqual([
    "say 1 words",
    "word-1",
    "say 4 words",
    "word-1 word-2 word-3 word-4",
  ]);
  expect(grown.places.get("h3")).toMatchObject({ at: 1, of: 2 });
});
