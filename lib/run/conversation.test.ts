import { expect, test } from "vitest";
import type { Json, StreamEvent } from "@/lib/langgraph/types";
import { conversation, withoutTools } from "./conversation";
import toolCalls from "./fixtures/tool-calls.json";
import { liveMessages, messagesOf } from "./messages-of";
import { reduceRun } from "./reduce-run";
import { beginRun } from "./run-state";

// JSON imports have a type of their own; the file holds a recorded stream and its last state.
const recording = toolCalls as unknown as { events: StreamEvent[]; values: Json };
const messages = messagesOf(recording.values, "messages");

test("tools' results stand with their calls, failures too", () => {
  const items = conversation(messages);
  expect(items.map(({ message }) => message.role)).toEqual(["human", "ai", "ai"]);
  expect(
    items[1]?.tools.map(({ call, result }) => [call.name, result?.parts, result?.failed]),
  ).toEqual([
    ["search", [{ type: "text", text: "Cats sleep." }], false],
    ["add", [{ type: "text", text: "bad sum" }], true],
  ]);
});

test("a result that no call asked for stands by itself", () => {
  const orphans = conversation([{ type: "tool", tool_call_id: "x", content: "late" }]);
  expect(orphans).toHaveLength(1);
});

test("without tools only what says something by itself is left", () => {
  const call = { type: "ai", id: "c", content: "", tool_calls: [{ id: "1", name: "f", args: {} }] };
  const result = { type: "tool", id: "t", tool_call_id: "9", content: "late" };
  const empty = { type: "ai", id: "e", content: "" };
  const shown = withoutTools(conversation([...messages, call, result, empty]));
  expect(shown.map(({ message }) => message.id).slice(-1)).toEqual(["e"]);
  expect(shown.some(({ message }) => message.id === "c" || message.role === "tool")).toBe(false);
});

test("while one message streams, the other items stay the same objects", () => {
  let state = beginRun(null);
  let before = conversation([]);
  let kept = 0;
  for (const event of recording.events) {
    state = reduceRun(state, event);
    const items = conversation(liveMessages(state, "messages"));
    if (event.event === "messages") {
      kept += items.filter((item) => before.includes(item)).length;
    }
    before = items;
  }
  expect(kept).toBeGreaterThan(10);
});
