import { expect, it } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import { defaultAssistant, human, property, roster, run, sdk } from "./contract";

/** A thread with two turns, and all of its checkpoints, newest first. */
async function talk() {
  const { assistant_id } = await defaultAssistant("agent");
  const { threadId } = await run({ assistant_id, input: human("say 2 words") });
  await run({ assistant_id, input: human("say 3 words") }, { threadId });
  return { assistant_id, threadId, history: await roster.threads.history(threadId, { limit: 50 }) };
}

function messagesOf(values: Json): Json[] {
  const messages = property(values, "messages");
  return Array.isArray(messages) ? messages : [];
}

it("a thread's history is paged backwards, and each checkpoint can be read by its id", async () => {
  const { threadId, history } = await talk();
  const ids = history.map(({ checkpoint }) => checkpoint?.checkpoint_id ?? "");
  expect(new Set(ids).size).toBe(history.length);
  expect(history.length).toBeGreaterThanOrEqual(6);

  const [first, second] = ids;
  const before = await roster.threads.history(threadId, { limit: 2, before: second });
  expect(before.map(({ checkpoint }) => checkpoint?.checkpoint_id)).toEqual(ids.slice(2, 4));
  expect(history[0]?.parent_checkpoint?.checkpoint_id).toBe(second);

  const { values } = await roster.threads.stateAt(threadId, ids[2] ?? "");
  expect(values).toEqual(history[2]?.values);
  const latest = await roster.threads.stateAt(threadId, first ?? "");
  expect(messagesOf(latest.values)).toHaveLength(4);
});

it("a run from a checkpoint makes a branch, and leaves the other as it was", async () => {
  const { assistant_id, threadId, history } = await talk();
  const turn = history.find(({ values, next }) => messagesOf(values).length === 2 && !next.length);
  const checkpoint_id = turn?.checkpoint?.checkpoint_id ?? "";
  const request = { assistant_id, input: human("say 4 words"), checkpoint: { checkpoint_id } };
  const forked = await run(request, { threadId });
  expect(forked.text).toBe("word-1 word-2 word-3 word-4");

  const state = await roster.threads.state(threadId);
  expect(messagesOf(state.values)).toHaveLength(4);
  expect(JSON.stringify(state.values)).not.toContain("say 3 words");
  const all = await roster.threads.history(threadId, { limit: 50 });
  const old = all.find(({ checkpoint }) => checkpoint?.checkpoint_id === idOf(history));
  expect(old?.values).toEqual(history[0]?.values);
});

it("no input at a checkpoint runs again what came next there", async () => {
  const { assistant_id, threadId, history } = await talk();
  const asked = history.find(({ next }) => next[0] === "call_model");
  const checkpoint = { checkpoint_id: asked?.checkpoint?.checkpoint_id ?? "" };
  const again = await run({ assistant_id, input: null, checkpoint }, { threadId });
  expect(again.text).toBe("word-1 word-2 word-3");
  expect(messagesOf((await roster.threads.state(threadId)).values)).toHaveLength(4);
});

it("an edited state is a new checkpoint, from which the thread goes on", async () => {
  const { threadId, history } = await talk();
  const [message] = messagesOf(history[0]?.values ?? null).slice(-1);
  const id = property(message, "id") ?? "";
  const edited = { messages: [{ type: "ai", id, content: "edited" }] };
  const made = await roster.threads.updateState(threadId, {
    values: edited,
    checkpoint_id: idOf(history),
    as_node: "call_model",
  });
  const state = await sdk.threads.getState(threadId);
  expect(state.checkpoint?.checkpoint_id).toBe(made);
  expect(state.next).toEqual([]);
  const messages = messagesOf((await roster.threads.stateAt(threadId, made)).values);
  expect(messages).toHaveLength(4);
  expect(messages.at(-1)).toMatchObject({ id, content: "edited" });
});

function idOf([state]: { checkpoint: { checkpoint_id: string | null } | null }[]): string {
  return state?.checkpoint?.checkpoint_id ?? "";
}
