import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject, StreamEvent } from "@/lib/langgraph/types";
import { isRepeat } from "./event-order";
import chat from "./fixtures/chat.json";
import failure from "./fixtures/failure.json";
import interrupt from "./fixtures/interrupt.json";
import pythonChat from "./fixtures/python-chat.json";
import pythonInterrupt from "./fixtures/python-interrupt.json";
import removeAll from "./fixtures/remove-all.json";
import resume from "./fixtures/resume.json";
import subgraph from "./fixtures/subgraph.json";
import toolCalls from "./fixtures/tool-calls.json";
import { readMessage } from "./message";
import { liveMessages, messagesOf } from "./messages-of";
import { reduceRun } from "./reduce-run";
import { beginRun, type RunState } from "./run-state";

type Recording = { events: StreamEvent[]; values: Json };

// Recorded from the LangGraph JS server 1.5.1 and langgraph dev (Python, in memory), whose events of
// one millisecond share an id. JSON imports widen `type` to string.
const recordings = {
  chat,
  failure,
  interrupt,
  pythonChat,
  pythonInterrupt,
  removeAll,
  resume,
  subgraph,
  toolCalls,
} as unknown as { [name: string]: Recording };

function recorded(name: string): Recording {
  const recording = recordings[name];
  if (!recording) throw new Error(`No recording ${name}.`);
  return recording;
}

function replay(events: StreamEvent[], from: RunState = beginRun(null)): RunState {
  return events.reduce(reduceRun, from);
}

function event(name: string, data: Json, id: string | null = null): StreamEvent {
  return { type: "event", id, event: name, data };
}

const shown = (messages: JsonObject[]) =>
  messages.map(readMessage).map(({ id, role, parts, toolCalls: calls, toolCallId, failed }) => ({
    id,
    role,
    parts,
    toolCallId,
    failed,
    calls: calls.map(({ id: callId, name, args }) => ({ callId, name, args })),
  }));

describe("recorded runs", () => {
  test.each(Object.keys(recordings))("%s ends in the server's own state", (name) => {
    const { events, values } = recorded(name);
    expect(replay(events).values).toEqual(values);
  });

  test.each(["chat", "toolCalls", "subgraph", "interrupt", "pythonChat", "pythonInterrupt"])(
    "%s: the messages put together from deltas equal the final ones",
    (name) => {
      const { events, values } = recorded(name);
      const deltas = events.filter((frame) => frame.event.split("|")[0] === "messages");
      const streamed = liveMessages(replay(deltas), "messages");
      const ai = messagesOf(values, "messages").filter((message) => message.type !== "human");
      expect(shown(streamed)).toEqual(shown(ai));
    },
  );

  test("every prefix shows what its last values event holds, and what streamed since", () => {
    const { events } = recorded("toolCalls");
    let previous = 0;
    for (let end = 1; end <= events.length; end++) {
      const messages = liveMessages(replay(events.slice(0, end)), "messages");
      expect(messages.length).toBeGreaterThanOrEqual(previous);
      previous = messages.length;
    }
    expect(previous).toBe(5);
  });

  test("a break anywhere and any rejoin that repeats events change nothing", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(recordings)),
        fc.nat(80),
        fc.nat(80),
        (name, cut, from) => {
          const { events } = recorded(name);
          const broken = replay(events.slice(0, cut));
          const again = events
            .slice(Math.min(from, cut))
            .filter((frame) => !isRepeat(broken.position, frame));
          expect(replay(again, broken)).toEqual(replay(events));
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each(["interrupt", "pythonInterrupt"])("%s does not overwrite the state", (name) => {
    const state = replay(recorded(name).events);
    expect(state.interrupts).toHaveLength(1);
    expect(state.interrupts[0]?.value).toMatchObject([
      { action_request: { action: "send_email" } },
    ]);
    expect(liveMessages(state, "messages")).toHaveLength(2);
  });

  test("a failed run keeps its partial answer and says why", () => {
    const state = replay(recorded("failure").events);
    expect(state.failure).toEqual({ name: "TypeError", message: "boom: the node failed" });
    expect(readMessage(liveMessages(state, "messages")[1] ?? {}).parts).toEqual([
      { type: "text", text: "half way" },
    ]);
  });

  test("RemoveMessage clears the screen before the state says so", () => {
    const { events } = recorded("removeAll");
    const at = events.findIndex((frame) => JSON.stringify(frame).includes("__remove_all__"));
    expect(liveMessages(replay(events.slice(0, at)), "messages")).toHaveLength(2);
    expect(liveMessages(replay(events.slice(0, at + 1)), "messages")).toEqual([]);
  });

  test("steps name node and subgraph, with custom events among them", () => {
    const steps = replay(recorded("subgraph").events).steps.map((step) =>
      step.type === "update" ? [step.node, step.namespace !== ""] : step.data,
    );
    expect(steps).toEqual([["inner", true], ["child", false], { progress: 0.5 }, ["after", false]]);
  });
});

describe("single events", () => {
  test("what was sent is shown at once and replaced by the state's message", () => {
    const sent = { type: "human", id: "h1", content: "say 6 words" };
    const before = beginRun(null, [sent]);
    expect(liveMessages(before, "messages")).toEqual([sent]);
    const after = replay(recorded("chat").events.slice(0, 3), before);
    expect(liveMessages(after, "messages")).toHaveLength(1);
    expect(liveMessages(after, "messages")[0]).not.toBe(sent);
  });

  test("accumulated messages of stream mode messages replace each other", () => {
    const state = replay([
      event("messages/metadata", { m: { metadata: {} } }),
      event("messages/partial", [{ id: "m", type: "ai", content: "He" }]),
      event("messages/partial", [{ id: "m", type: "ai", content: "Hello" }]),
      event("messages/complete", [{ id: "m", type: "ai", content: "Hello." }]),
    ]);
    expect(state.streamed).toEqual([{ id: "m", type: "ai", content: "Hello." }]);
  });

  test("hidden models and hidden messages are not shown", () => {
    const chunk = (id: string) => ({ id, type: "AIMessageChunk", content: "psst" });
    const state = replay([
      event("messages", [chunk("a"), { tags: ["langsmith:nostream"] }]),
      event("messages", [chunk("do-not-render-b"), {}]),
    ]);
    expect(liveMessages(state, "messages")).toEqual([]);
    expect(messagesOf({ messages: [chunk("do-not-render-c")] }, "messages")).toEqual([]);
  });

  test("Python's state that comes together with its interrupt is taken", () => {
    const state = replay([event("values", { x: 1, __interrupt__: [{ id: "i", value: "ok?" }] })]);
    expect(state.values).toEqual({ x: 1 });
    expect(state.interrupts).toEqual([{ id: "i", value: "ok?" }]);
  });

  test("a subgraph's values never take the place of the root's", () => {
    const state = replay([event("values", { x: 1 }), event("values|child:1", { x: 2 })]);
    expect(state.values).toEqual({ x: 1 });
  });

  test("unreadable frames are counted, unknown events kept", () => {
    const state = replay([
      { type: "unreadable", id: "1", event: "values", text: "{" },
      event("brand-new|child:1", { a: 1 }, "2"),
    ]);
    expect(state).toMatchObject({ unreadable: 1, position: { id: "2" } });
    expect(state.unknown).toEqual([{ event: "brand-new|child:1", data: { a: 1 } }]);
  });

  test("no shape throws", () => {
    const names = ["metadata", "messages", "messages/partial", "values", "updates", "error", "x|y"];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...names), fc.jsonValue(), fc.option(fc.string()))),
        (frames) => {
          // fast-check's JsonValue is this project's Json under another name.
          const state = replay(frames.map(([name, data, id]) => event(name, data as Json, id)));
          liveMessages(state, "messages").map(readMessage);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("no message shape throws", () => {
    const message = fc.record(
      {
        id: fc.oneof(fc.string(), fc.jsonValue()),
        type: fc.oneof(fc.constantFrom("ai", "AIMessageChunk", "remove"), fc.jsonValue()),
        content: fc.oneof(fc.string(), fc.array(fc.jsonValue()), fc.jsonValue()),
        tool_calls: fc.jsonValue(),
        tool_call_chunks: fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()),
        additional_kwargs: fc.jsonValue(),
        lc: fc.constantFrom(1, 2),
        kwargs: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(message), (messages) => {
        const state = replay(messages.map((data) => event("messages", [data as Json, {}])));
        liveMessages(state, "messages").map(readMessage);
      }),
      { numRuns: 500 },
    );
  });
});
