import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "@/lib/langgraph/types";
import { mergeMessage } from "./merge-message";
import { messageText, readMessage } from "./message";

function merged(...deltas: JsonObject[]) {
  const whole = deltas.reduce<JsonObject | undefined>(mergeMessage, undefined);
  return readMessage(whole ?? {});
}

const chunk = (fields: JsonObject): JsonObject => ({ id: "m", type: "AIMessageChunk", ...fields });
const call = (fields: JsonObject): Json => ({ type: "tool_call_chunk", ...fields });

describe("content", () => {
  test("text, then blocks, stay in order", () => {
    const message = merged(
      chunk({ content: "Hi" }),
      chunk({ content: [{ type: "text", text: " there", index: 0 }] }),
      chunk({ content: [{ type: "text", text: "!", index: 0 }] }),
    );
    expect(messageText(message)).toBe("Hi there!");
  });

  test("Anthropic's thinking, text and tool input blocks", () => {
    const message = merged(
      chunk({ content: [{ type: "thinking", thinking: "Let me", index: 0 }] }),
      chunk({ content: [{ type: "thinking", thinking: " see.", index: 0 }] }),
      chunk({ content: [{ type: "text", text: "Sure", index: 1 }] }),
      chunk({
        content: [{ type: "tool_use", id: "t", name: "search", input: "", index: 2 }],
        tool_call_chunks: [call({ id: "t", name: "search", args: "", index: 2 })],
      }),
      chunk({
        content: [{ type: "input_json_delta", input: '{"q":1}', index: 2 }],
        tool_call_chunks: [call({ args: '{"q":1}', index: 2 })],
      }),
    );
    expect(message.parts).toEqual([
      { type: "reasoning", text: "Let me see." },
      { type: "text", text: "Sure" },
    ]);
    expect(message.toolCalls).toEqual([
      { id: "t", name: "search", args: { q: 1 }, argsText: '{"q":1}' },
    ]);
  });

  test("reasoning_content of OpenAI-like providers", () => {
    const delta = (reasoning_content: string) =>
      chunk({ content: "", additional_kwargs: { reasoning_content } });
    const message = merged(delta("a"), delta("b"), chunk({ content: "done" }));
    expect(message.parts).toEqual([
      { type: "reasoning", text: "ab" },
      { type: "text", text: "done" },
    ]);
  });

  test("OpenAI reasoning summaries, images, and blocks of unknown kinds", () => {
    const message = merged({
      type: "ai",
      content: [
        { type: "reasoning", summary: [{ text: "one" }, { text: "two" }] },
        { type: "image_url", image_url: { url: "https://x.test/a.png" } },
        { type: "image", source: { type: "base64" } },
        { type: "hologram", data: "…" },
        "plain",
      ],
    });
    expect(message.parts).toEqual([
      { type: "reasoning", text: "one\n\ntwo" },
      { type: "image", url: "https://x.test/a.png", name: null },
      { type: "image", url: null, name: null },
      { type: "other", value: { type: "hologram", data: "…" } },
      { type: "text", text: "plain" },
    ]);
  });
});

describe("tool calls", () => {
  test("parallel calls whose deltas alternate", () => {
    const message = merged(
      chunk({ tool_call_chunks: [call({ id: "a", name: "one", args: "{", index: 0 })] }),
      chunk({ tool_call_chunks: [call({ id: "b", name: "two", args: "[", index: 1 })] }),
      chunk({ tool_call_chunks: [call({ args: "}", index: 0 }), call({ args: "]", index: 1 })] }),
    );
    expect(message.toolCalls.map(({ id, args }) => [id, args])).toEqual([
      ["a", {}],
      ["b", []],
    ]);
  });

  test("two calls with one index but two ids stay two", () => {
    const message = merged(
      chunk({ tool_call_chunks: [call({ id: "a", name: "one", args: "{}", index: 0 })] }),
      chunk({ tool_call_chunks: [call({ id: "b", name: "two", args: "{}", index: 0 })] }),
      chunk({ tool_call_chunks: [call({ id: "a", args: " ", index: 0 })] }),
    );
    expect(message.toolCalls.map(({ id, argsText }) => [id, argsText])).toEqual([
      ["a", "{} "],
      ["b", "{}"],
    ]);
  });

  test("arguments that are cut off are kept as text", () => {
    const args = '{"query": "ca';
    const message = merged(chunk({ tool_call_chunks: [call({ id: "a", name: "s", args })] }));
    expect(message.toolCalls).toEqual([{ id: "a", name: "s", args: null, argsText: args }]);
  });

  test("a message that only has tool_use blocks", () => {
    const message = merged({
      type: "ai",
      content: [{ type: "tool_use", id: "t", name: "search", input: { q: 1 } }],
    });
    expect(message.toolCalls).toMatchObject([{ id: "t", name: "search", args: { q: 1 } }]);
  });
});

test("a whole message takes the place of its deltas", () => {
  const message = merged(chunk({ content: "par" }), { id: "m", type: "ai", content: "partial" });
  expect(messageText(message)).toBe("partial");
});

test("LangChain's serialised form is read like the plain one", () => {
  const lc = (content: string): JsonObject => ({
    lc: 1,
    type: "constructor",
    id: ["langchain_core", "messages", "AIMessageChunk"],
    kwargs: { id: "m", content, tool_call_chunks: [] },
  });
  const message = merged(lc("Hel"), lc("lo"));
  expect(message).toMatchObject({ id: "m", role: "ai", parts: [{ type: "text", text: "Hello" }] });
  expect(readMessage(lc("x")).role).toBe("ai");
});

test.each([
  ["HumanMessage", "human"],
  ["human", "human"],
  ["ToolMessageChunk", "tool"],
  ["assistant", "ai"],
  ["developer", "system"],
  ["martian", "other"],
])("type %s is the role %s", (type, role) => {
  expect(readMessage({ type, content: "" }).role).toBe(role);
});
