// @ts-check
import { HumanMessage } from "@langchain/core/messages";
import { Command, MemorySaver } from "@langchain/langgraph";
import { beforeEach, expect, test, vi } from "vitest";
import { graph } from "./approval.mjs";

/**
 * @param {Record<string, unknown>} [values]
 * @param {string} [request]
 */
async function drafted(values, request = "Tea at five?") {
  const config = { configurable: { thread_id: crypto.randomUUID(), ...values } };
  await graph.invoke({ messages: [new HumanMessage(request)] }, config);
  return config;
}

/** @param {Awaited<ReturnType<typeof drafted>>} config */
async function pending(config) {
  const { tasks } = await graph.getState(config);
  return tasks[0]?.interrupts[0]?.value;
}

/**
 * @param {Awaited<ReturnType<typeof drafted>>} config
 * @param {unknown} reply
 */
async function resume(config, reply) {
  const { messages } = await graph.invoke(new Command({ resume: reply }), config);
  return messages.at(-1)?.text;
}

beforeEach(() => {
  vi.stubEnv("ROSTER_DEMO_DELAY_MS", "0");
  graph.checkpointer = new MemorySaver();
});

test("stops with the draft and what may be done with it", async () => {
  const config = await drafted({ recipient: "ada@example.com", tone: "formal", signature: "Bo" });
  expect(await pending(config)).toEqual([
    {
      action_request: {
        action: "send_email",
        args: {
          to: "ada@example.com",
          subject: "Tea at five?",
          body: "Dear Sir or Madam,\n\nTea at five?\n\nYours faithfully,\nBo",
        },
      },
      config: { allow_accept: true, allow_edit: true, allow_respond: true, allow_ignore: true },
      description: expect.stringContaining("ada@example.com"),
    },
  ]);
});

test("approve sends the draft", async () => {
  expect(await resume(await drafted(), "approve")).toMatch(/^Approved as drafted.*Tea at five/s);
});

test("an edit is sent instead", async () => {
  expect(await resume(await drafted(), "edit: Coffee.")).toMatch(/with your changes.*Coffee\./s);
});

test("reject sends nothing", async () => {
  expect(await resume(await drafted(), "reject")).toBe("Rejected. Nothing was sent.");
});

test("feedback makes a new draft, which is asked about again", async () => {
  const config = await drafted();
  await resume(config, "say please");
  expect(JSON.stringify(await pending(config))).toContain("Changed as asked: say please");
  expect(await resume(config, "approve")).toContain("say please");
});

test("where editing is not allowed, an edit counts as feedback", async () => {
  const config = await drafted({ allow_edit: false });
  await resume(config, "edit: Coffee.");
  expect(JSON.stringify(await pending(config))).toContain("Changed as asked: Coffee.");
});

test("a request to be reminded asks for two decisions, and takes both", async () => {
  const config = await drafted({}, "Remind them of tea");
  expect(await pending(config)).toMatchObject([
    { action_request: { action: "send_email" } },
    { action_request: { action: "set_reminder", args: { days_before: 1 } } },
  ]);
  const args = { about: "Tea", days_before: 3 };
  const reminder = { type: "edit", args: { action: "set_reminder", args } };
  expect(await resume(config, [{ type: "accept", args: null }, reminder])).toMatch(
    /^Approved as drafted.*3 days before: Tea/s,
  );
  expect((await graph.getState(config)).values.reminder).toEqual(args);
});

test("a reminder that is ignored is not set", async () => {
  const config = await drafted({}, "Remind them of tea");
  await resume(config, [
    { type: "accept", args: null },
    { type: "ignore", args: null },
  ]);
  expect((await graph.getState(config)).values.reminder).toBeUndefined();
});

test("a request for a form is asked with a schema first", async () => {
  const config = await drafted({}, "Send the form for dinner");
  expect(await pending(config)).toMatchObject({
    response_schema: { type: "object", required: ["place"] },
  });
  await resume(config, { place: "the pier", guests: 6 });
  expect(JSON.stringify(await pending(config))).toContain("At the pier, inside, for 6.");
});
