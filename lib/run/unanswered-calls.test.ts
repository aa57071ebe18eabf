import { expect, test } from "vitest";
import type { Json, JsonObject } from "@/lib/langgraph/types";
import toolCalls from "./fixtures/tool-calls.json";
import { messagesOf } from "./messages-of";
import { resultsForOpenCalls } from "./unanswered-calls";

const values = (messages: JsonObject[]): Json => ({ messages });
const open = (messages: JsonObject[]) => resultsForOpenCalls(values(messages), "messages");

const recording = toolCalls as unknown as { values: Json };
const recorded = messagesOf(recording.values, "messages");

test("a conversation whose calls all have results needs none", () => {
  expect(open(recorded)).toEqual([]);
  expect(open([])).toEqual([]);
  expect(open([{ type: "human", content: "hi" }])).toEqual([]);
});

test("each call left open by a stopped run gets a result that says so", () => {
  const cut = recorded.slice(0, 2);
  expect(open(cut)).toMatchObject([
    {
      type: "tool",
      name: "search",
      status: "error",
      content: expect.stringMatching(/interrupted/),
    },
    { type: "tool", name: "add", status: "error" },
  ]);
  const answered = recorded.slice(0, 3);
  expect(open(answered).map(({ name }) => name)).toHaveLength(1);
});

test("calls long gone by are left as they are", () => {
  const later = [...recorded.slice(0, 2), { type: "human", content: "go on" }];
  expect(open(later)).toEqual([]);
});
