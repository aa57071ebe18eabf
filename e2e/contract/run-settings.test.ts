import { describe, expect, it } from "vitest";
import type { RunRequest } from "@/lib/langgraph/types";
import {
  DEFAULT_RUN_SETTINGS,
  DURABILITY,
  EXTRA_MODES,
  MULTITASK,
  type RunSettings,
  settingsSent,
} from "@/lib/run/run-settings";
import {
  dataOf,
  defaultAssistant,
  expected,
  human,
  measured,
  outcome,
  property,
  roster,
  run,
  sdk,
} from "./contract";

/** A run in a new thread with these settings, as Studio sends them. */
async function runWith(settings: Partial<RunSettings>, more: Partial<RunRequest> = {}) {
  const { assistant_id } = await defaultAssistant("agent");
  const sent = settingsSent({ ...DEFAULT_RUN_SETTINGS, ...settings }, false);
  return run({ assistant_id, input: human("say 2 words"), ...sent, ...more });
}

/** With subgraphs, JS 2.0.0 names the node of each message: `messages|call_model:<task>`. */
function kindOf({ event }: { event: string }): string {
  return event.split("|", 1)[0] ?? event;
}

describe("stream modes", () => {
  it.each(EXTRA_MODES)("%s is taken, and its events come beside the others", async (mode) => {
    const unasked = dataOf((await runWith({})).events, mode).length > 0;
    // The JS server tells of checkpoints with every state.
    expect(unasked).toBe(expected({ embedded: mode === "checkpoints", js2: false, python: false }));
    const { events, text } = await runWith({ modes: [mode] });
    expect(text).toBe("word-1 word-2");
    const seen = new Set(events.map(kindOf));
    expect([...seen]).toEqual(
      expect.arrayContaining(["metadata", "messages", "updates", "values"]),
    );
    expect(dataOf(events, mode).length).toBeGreaterThan(1);
    expect(events.filter(({ type }) => type === "unreadable")).toEqual([]);
  });

  it("are all taken at once, with subgraphs and without", async () => {
    for (const subgraphs of [true, false]) {
      const { events, text } = await runWith({ modes: [...EXTRA_MODES], subgraphs });
      expect(text).toBe("word-1 word-2");
      for (const mode of EXTRA_MODES) expect(dataOf(events, mode).length).toBeGreaterThan(1);
    }
  });

  it("that a server does not know are refused before anything runs, by name", async () => {
    const { assistant_id } = await defaultAssistant("agent");
    const { thread_id } = await roster.threads.create({});
    // No server knows this one; the type does not let it be sent otherwise.
    const stream_mode = JSON.parse('["values", "nonsense"]');
    const started = roster.runs.stream(thread_id, { assistant_id, input: human("x"), stream_mode });
    await expect(started).rejects.toMatchObject({
      code: "validation",
      status: expected({ embedded: 400, python: 422 }),
      message: expect.stringContaining("stream_mode"),
    });
    expect(await sdk.runs.list(thread_id)).toEqual([]);
  });
});

it("a recursion limit that is reached ends the run with an error that says so", async () => {
  const { events, threadId, runId } = await runWith({}, { config: { recursion_limit: 1 } });
  const [error] = dataOf(events, "error");
  expect(property(error, "error")).toBe("GraphRecursionError");
  expect(property(error, "message")).toContain("Recursion limit of 1 reached");
  expect(await sdk.runs.get(threadId, runId)).toMatchObject({ status: "error" });
  const enough = await runWith({}, { config: { recursion_limit: 2 } });
  expect(enough.text).toBe("word-1 word-2");
});

describe("a thread that is busy", () => {
  /** A run that goes on while another is sent with this strategy. */
  async function meet(multitask: RunSettings["multitask"]) {
    const { assistant_id } = await defaultAssistant("agent");
    const { thread_id: threadId } = await roster.threads.create({});
    const first = await roster.runs.stream(threadId, {
      assistant_id,
      input: human("count slowly to 8"),
      ...settingsSent(DEFAULT_RUN_SETTINGS, false),
      on_disconnect: "continue",
    });
    let begun = () => {};
    const begins = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const followed = (async () => {
      for await (const event of first.events) if (kindOf(event) === "messages") begun();
    })();
    await begins;
    const sent = settingsSent({ ...DEFAULT_RUN_SETTINGS, multitask }, false);
    const second = await outcome(
      run({ assistant_id, input: human("say 2 words"), ...sent }, { threadId }),
    );
    await followed;
    const firstRun = await outcome(roster.runs.get(threadId, first.runId ?? ""));
    const { values } = await sdk.threads.getState<{ messages: { content: string }[] }>(threadId);
    return {
      second: typeof second === "string" ? second : second.text,
      first: typeof firstRun === "string" ? firstRun : firstRun.status,
      said: values.messages.map(({ content }) => content),
    };
  }

  const [FIRST, SECOND] = [
    ["count slowly to 8", "1 2 3 4 5 6 7 8"],
    ["say 2 words", "word-1 word-2"],
  ];

  it("refuses another run", async () => {
    expect(await meet("reject")).toEqual({ second: "busy", first: "success", said: FIRST });
  });

  it("lets it wait its turn", async () => {
    const said = [...FIRST, ...SECOND];
    expect(await meet("enqueue")).toEqual({ second: "word-1 word-2", first: "success", said });
  });

  it("is interrupted by it, and keeps what it was asked", async () => {
    const said = ["count slowly to 8", ...SECOND];
    expect(await meet("interrupt")).toEqual({
      second: "word-1 word-2",
      first: expected({ embedded: "interrupted", js2: "error", python: "interrupted" }),
      said,
    });
  });

  it("forgets the run that went on, where the server can undo one", async () => {
    const { second, first, said } = await meet("rollback");
    expect(second).toBe("word-1 word-2");
    expect(first).toBe(expected({ embedded: "error", python: "not_found", aegra: "success" }));
    const undone = said.join() === SECOND.join();
    expect(undone).toBe(expected({ embedded: false, python: true, aegra: false }));
    await measured("undoesRuns", undone);
  });

  it("is met in no other way", () => {
    expect(MULTITASK).toEqual(["reject", "enqueue", "interrupt", "rollback"]);
  });
});

it.each(DURABILITY)(
  "durability %s: where it is offered it decides what is kept",
  async (durability) => {
    const { threadId, text } = await runWith({ durability });
    expect(text).toBe("word-1 word-2");
    const kept = (await roster.threads.history(threadId, { limit: 10 })).length;
    expect(kept).toBe(durability === "exit" ? expected({ embedded: 3, python: 1 }) : 3);
    if (durability === "exit") await measured("hasDurability", kept === 1);
  },
);

it.each<[string, Partial<RunRequest>, string[], number]>([
  ["before a node", { interrupt_before: ["call_model"] }, ["call_model"], 1],
  ["before every node", { interrupt_before: "*" }, ["call_model"], 1],
  ["after a node", { interrupt_after: ["call_model"] }, [], 2],
  ["after every node", { interrupt_after: "*" }, [], 2],
])("a breakpoint %s is taken", async (_, breakpoints, next, messages) => {
  const { threadId } = await runWith({}, breakpoints);
  const state = await sdk.threads.getState<{ messages: object[] }>(threadId);
  expect(state.next).toEqual(next);
  expect(state.values.messages).toHaveLength(messages);
  // After its last node the JS server calls a thread interrupted, with nothing left to go on with.
  const ended = expected({ embedded: "interrupted", python: "idle", aegra: "interrupted" });
  expect((await sdk.threads.get(threadId)).status).toBe(next.length > 0 ? "interrupted" : ended);
});
