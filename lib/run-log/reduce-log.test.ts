import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StreamEvent } from "@/lib/langgraph/types";
import type { EventTape } from "@/lib/run/event-tape";
import { frame, recordedEvents, recordingNames, tapeOf } from "@/lib/run/fixtures/recordings";
import { tokensOf } from "./count-tokens";
import { keysWithin, type LogNode, nestItems } from "./nest-items";
import { EMPTY_LOG, reduceLog } from "./reduce-log";
import type { LogStep, LogTurn } from "./run-log";
import { toolUsesOf } from "./step-messages";

const logOf = (tape: EventTape) => tape.snapshot().entries.reduce(reduceLog, EMPTY_LOG);

function turnOf(tape: EventTape): LogTurn {
  const turn = logOf(tape).turns.at(-1);
  if (!turn) throw new Error("No turn.");
  return turn;
}

const recordedTurn = (name: string, end: Parameters<typeof tapeOf>[1] = {}) =>
  turnOf(tapeOf(recordedEvents(name), end));

const stepsOf = (turn: LogTurn) =>
  turn.items.filter((item): item is LogStep => item.type === "step");

function stepOf(turn: LogTurn, node: string): LogStep {
  const step = stepsOf(turn).find((one) => one.node === node);
  if (!step) throw new Error(`No step of ${node}.`);
  return step;
}

const outline = (nodes: LogNode[]): unknown[] =>
  nodes.map(({ item, children }) => {
    const name = item.type === "step" ? `${item.node} ${item.status}` : item.type;
    return children.length > 0 ? [name, outline(children)] : name;
  });

describe("recorded runs", () => {
  test.each([
    ["chat", ["call_model done"]],
    ["pythonChat", ["call_model done"]],
    ["toolCalls", ["plan done", "act done", "answer done"]],
    ["subgraph", [["child done", ["inner done"]], "custom", "after done"]],
    [
      "researchTasks",
      ["plan done", "search done", ["write_report done", ["compose done", "present done"]]],
    ],
  ])("%s: its steps, nested", (name, expected) => {
    const turn = recordedTurn(name);
    expect(outline(nestItems(turn))).toEqual(expected);
    expect(turn.status).toBe("done");
  });

  test("a step has the state before and after it, and what it wrote", () => {
    const turn = recordedTurn("toolCalls");
    const [plan, act, answer] = stepsOf(turn);
    const count = (value: LogStep["before"]) =>
      JSON.stringify(value).match(/"type":"(human|ai|tool)"/g)?.length;
    expect([plan, act, answer].map((step) => [count(step?.before), count(step?.after)])).toEqual([
      [1, 2],
      [2, 4],
      [4, 5],
    ]);
    expect(act?.before).toBe(plan?.after);
    expect(answer?.after).toHaveProperty("notes");
    expect(act?.output).toHaveProperty("messages");
  });

  test("without tasks a step takes from the end of the one before to its own", () => {
    const [plan, act] = stepsOf(recordedTurn("toolCalls"));
    // Ask at 1000, metadata at 1100, checkpoint, values at 1300; plan writes in event 9, act in 14.
    expect([plan?.startedAt, plan?.endedAt]).toEqual([1300, 2000]);
    expect([act?.startedAt, act?.endedAt]).toEqual([2200, 2500]);
  });

  test("tasks tell what a step was given, and exactly when", () => {
    const turn = recordedTurn("researchTasks");
    const compose = stepOf(turn, "compose");
    expect(compose.input).toHaveProperty("messages");
    expect(compose.output).toHaveProperty("report");
    expect(compose.endedAt).toBeGreaterThan(compose.startedAt);
    expect(stepsOf(turn).filter(({ node }) => node === "write_report")).toHaveLength(1);
  });

  test("tokens are counted once, for the step that took them, and nested ones for the parent", () => {
    const turn = recordedTurn("researchTasks");
    const whole = tokensOf(turn, () => true);
    const nodes = nestItems(turn);
    const each = nodes.map((node) => tokensOf(turn, (key) => keysWithin(node).includes(key)));
    expect(each[0]?.total).toBeGreaterThan(0);
    expect(each[2]?.total).toBeGreaterThan(0);
    expect(each.reduce((sum, usage) => sum + (usage?.total ?? 0), 0)).toBe(whole?.total);
    expect(Object.keys(turn.usage)).toHaveLength(2);
  });

  test("a tool's call is paired with its result, seen from both steps", () => {
    const turn = recordedTurn("researchTasks");
    const [called] = toolUsesOf(turn, stepOf(turn, "plan"));
    const [answered] = toolUsesOf(turn, stepOf(turn, "search"));
    expect(called?.call.name).toBe("search_notes");
    expect(called?.result?.toolCallId).toBe(called?.call.id);
    expect(answered).toEqual(called);
    expect(toolUsesOf(turn, stepOf(turn, "present"))).toEqual([]);
  });

  test("a failure: of the node that streamed, or that is next where none had streamed", () => {
    const failed = { status: "error" as const, failure: { name: "Error", message: "boom" } };
    const streamed = recordedTurn("failure", { ...failed, next: ["say"] });
    expect(outline(nestItems(streamed))).toEqual(["say failed", "error"]);
    expect(streamed.failure?.message).toBe("boom");
    const silent = turnOf(tapeOf([frame("error", { message: "x" })], { ...failed, next: ["say"] }));
    expect(outline(nestItems(silent))).toEqual(["error", "say failed"]);
    const told = recordedTurn("pythonFailureTasks", failed);
    expect(outline(nestItems(told))).toEqual(["call_model failed", "error"]);
    expect(JSON.stringify(stepOf(told, "call_model").output)).toContain("asked to fail");
  });

  test.each(["interrupt", "pythonInterrupt", "pythonInterruptTasks"])(
    "%s: the step that asks a person waits",
    (name) => {
      const turn = recordedTurn(name, { status: "interrupted", next: ["review"] });
      expect(outline(nestItems(turn))).toEqual(["draft_email done", "review waiting"]);
      expect(turn.status).toBe("waiting");
    },
  );

  test("what was running when a person stopped it is stopped", () => {
    const events = recordedEvents("toolCalls").slice(0, 7);
    const turn = turnOf(tapeOf(events, { status: "interrupted", stopped: true, next: ["plan"] }));
    expect(outline(nestItems(turn))).toEqual(["plan stopped"]);
    expect(turn.status).toBe("stopped");
  });
});

test("parallel tasks of one node keep what each of them wrote", () => {
  const task = (id: string, rest: object) => frame("tasks", { id, name: "worker", ...rest });
  const turn = turnOf(
    tapeOf([
      task("a", { input: 1, triggers: [] }),
      task("b", { input: 2, triggers: [] }),
      frame("updates", { worker: { found: "b" } }),
      task("b", { result: { found: "b" }, interrupts: [] }),
      task("a", { result: { found: "a" }, interrupts: [] }),
      frame("updates", { worker: { found: "a" } }),
      frame("values", { all: 2 }),
    ]),
  );
  expect(stepsOf(turn).map(({ taskId, output, after }) => [taskId, output, after])).toEqual([
    ["a", { found: "a" }, { all: 2 }],
    ["b", { found: "b" }, { all: 2 }],
  ]);
});

test("a run that was rejoined has no times, except where ids are times", () => {
  const rejoined = (events: StreamEvent[]) => {
    const tape = tapeOf([]);
    for (const event of events) tape.receive(event);
    tape.end({ status: "success", stopped: false, next: [], failure: null });
    return turnOf(tape);
  };
  expect(rejoined(recordedEvents("chat"))).toMatchObject({ clock: "none", deed: "rejoin" });
  const timed = rejoined(recordedEvents("pythonChat"));
  expect(timed.clock).toBe("ids");
  const step = stepOf(timed, "call_model");
  expect((step.endedAt ?? 0) - step.startedAt).toBe(161);
});

test("a run that is followed anew from its first event is one turn", () => {
  const tape = tapeOf(recordedEvents("chat").slice(0, 5), { status: null });
  for (const event of recordedEvents("chat")) tape.receive(event);
  expect(logOf(tape).turns).toHaveLength(1);
});

test("most tokens change nothing, so that nothing is drawn", () => {
  const { entries } = tapeOf(recordedEvents("toolCalls")).snapshot();
  const before = entries.slice(0, 6).reduce(reduceLog, EMPTY_LOG);
  const token = entries[6];
  if (!token) throw new Error("No token.");
  expect(token.type === "event" && token.event.event).toBe("messages");
  expect(reduceLog(before, token)).toBe(before);
});

const json = fc.jsonValue({ maxDepth: 4 });
const names = fc.constantFrom(
  ...["metadata", "messages", "messages/partial", "values", "updates", "tasks", "custom", "error"],
  ...[
    "checkpoints",
    "debug",
    "events",
    "who knows",
    "",
    "|",
    "values|a:1|2|b",
    "tasks|__proto__:x",
  ],
);
const anyFrame = fc.oneof(
  fc.record({ name: names, data: json }).map(({ name, data }) => frame(name, data as never)),
  fc.constant({ type: "unreadable" as const, id: null, event: "values", text: "{" }),
  fc.constantFrom(...recordingNames.flatMap((name) => recordedEvents(name).slice(0, 30))),
);

test("no events, in whatever order and shape, make it throw", () => {
  fc.assert(
    fc.property(fc.array(anyFrame, { maxLength: 30 }), (events) => {
      const turn = turnOf(tapeOf(events));
      const count = (nodes: LogNode[]): number =>
        nodes.reduce((sum, node) => sum + 1 + count(node.children), 0);
      expect(count(nestItems(turn))).toBe(turn.items.length);
      expect(new Set(turn.items.map(({ key }) => key)).size).toBe(turn.items.length);
      for (const step of stepsOf(turn)) toolUsesOf(turn, step);
    }),
    { numRuns: 300 },
  );
});

test.each(recordingNames)("%s: any prefix gives a log, and ends without a running step", (name) => {
  const events = recordedEvents(name);
  for (let end = 0; end <= events.length; end++) {
    const turn = turnOf(tapeOf(events.slice(0, end)));
    expect(stepsOf(turn).every(({ status }) => status !== "running")).toBe(true);
  }
});
