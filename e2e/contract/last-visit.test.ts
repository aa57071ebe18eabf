import { expect, inject, it } from "vitest";
import type { JsonObject } from "@/lib/langgraph/types";
import { lastVisit } from "@/lib/run/last-visit";
import { taskFailure } from "@/lib/run/settle-run";
import { clientOf, defaultAssistant, human, roster, run } from "./contract";

/** What a node last did, from nothing but what the server keeps: as Studio tells it after a reload. */
async function visitOf(threadId: string, node: string, client = roster) {
  return lastVisit(await client.threads.history(threadId, { limit: 50 }), node);
}

/** A thread of `approval` whose draft waits for a person. */
async function drafted() {
  const { assistant_id } = await defaultAssistant("approval");
  const { threadId } = await run({ assistant_id, input: human("Lunch on Friday") });
  const answer = (resume: JsonObject[]) =>
    run({ assistant_id, input: null, command: { resume } }, { threadId });
  return { threadId, answer };
}

it("tells the state before a node and what it wrote, of its newest run", async () => {
  const { assistant_id } = await defaultAssistant("agent");
  const { threadId } = await run({ assistant_id, input: human("say 2 words") });
  await run({ assistant_id, input: human("say 3 words") }, { threadId });
  expect(await visitOf(threadId, "call_model")).toMatchObject({
    state: "done",
    before: {
      values: {
        messages: [
          { content: "say 2 words" },
          { content: "word-1 word-2" },
          { content: "say 3 words" },
        ],
      },
    },
    output: { messages: expect.anything() },
  });
  const visit = await visitOf(threadId, "call_model");
  const written = JSON.stringify(visit?.output);
  expect(written).toContain("word-1 word-2 word-3");
  expect(written).not.toContain("say 3 words");
  expect(await visitOf(threadId, "somewhere else")).toBeNull();
});

it("tells who waits, and what each node wrote once it is answered", async () => {
  const { threadId, answer } = await drafted();
  expect(await visitOf(threadId, "review")).toMatchObject({ state: "waiting", output: undefined });
  expect(await visitOf(threadId, "send")).toBeNull();

  await answer([{ type: "accept", args: null }]);
  expect(await visitOf(threadId, "review")).toMatchObject({
    state: "done",
    output: { outcome: "approve" },
  });
  expect(await visitOf(threadId, "draft_email")).toMatchObject({
    state: "done",
    output: { draft: { subject: "Lunch on Friday" } },
  });
  expect(await visitOf(threadId, "send")).toMatchObject({
    state: "done",
    output: { feedback: "" },
  });
});

it("tells the error of a node that failed", async () => {
  const { assistant_id } = await defaultAssistant("agent");
  const { threadId } = await run({ assistant_id, input: human("please fail") });
  const visit = await visitOf(threadId, "call_model");
  expect(visit?.state).toBe("failed");
  expect(taskFailure(visit?.output ?? null)).toMatchObject({
    message: expect.stringContaining("The demo agent was asked to fail"),
  });
});

it("tells apart two nodes that ran in one step", async () => {
  const client = clientOf(inject("readersUrl"));
  const { threadId } = await run(
    { assistant_id: "questions", input: { topic: "lunch" } },
    { client },
  );
  const states = await client.threads.state(threadId);
  const [place] = states.tasks.find(({ name }) => name === "ask_place")?.interrupts ?? [];
  await run(
    { assistant_id: "questions", input: null, command: { resume: { [place?.id ?? ""]: "Rome" } } },
    { client, threadId },
  );
  expect(await visitOf(threadId, "ask_place", client)).toMatchObject({
    state: "done",
    output: { place: "Rome" },
  });
  expect(await visitOf(threadId, "ask_guests", client)).toMatchObject({
    state: "waiting",
    output: undefined,
  });
});
