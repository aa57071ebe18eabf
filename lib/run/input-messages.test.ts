import { expect, test } from "vitest";
import { inputMessages, readInputMessage, schemaBeside, writeInputMessage } from "./input-messages";

test("messages are read in the shapes that servers take", () => {
  expect(readInputMessage({ type: "ai", content: "Hi" })).toEqual({ role: "ai", text: "Hi" });
  expect(readInputMessage({ role: "user", content: "Hi" })).toEqual({ role: "human", text: "Hi" });
  expect(readInputMessage("Hi")).toEqual({ role: "human", text: "Hi" });
  expect(readInputMessage({ type: "human", content: [{ type: "image" }] }).text).toBeNull();
  expect(readInputMessage(["human", "Hi"]).text).toBeNull();
});

test("a change keeps what else a message holds, and how it names roles", () => {
  const held = { type: "human", content: "Hi", id: "1", name: "Ada" };
  expect(writeInputMessage(held, { role: "system" })).toEqual({ ...held, type: "system" });
  expect(writeInputMessage(held, { text: "" })).toEqual({ ...held, content: "" });
  const openai = { role: "user", content: "Hi" };
  expect(writeInputMessage(openai, { role: "ai" })).toEqual({ role: "assistant", content: "Hi" });
  expect(writeInputMessage("Hi", { text: "Ho" })).toEqual({ type: "human", content: "Ho" });
  const image = { type: "human", content: [{ type: "image" }] };
  expect(writeInputMessage(image, { role: "ai" })).toEqual({ ...image, type: "ai" });
});

test("only a list is edited as messages", () => {
  expect(inputMessages(undefined)).toEqual([]);
  expect(inputMessages([1])).toEqual([1]);
  expect(inputMessages("Hi")).toBeNull();
});

test("the other fields stay a form", () => {
  const properties = { messages: { type: "array" }, topic: { type: "string" } };
  const schema = { type: "object", properties, required: ["messages", "topic"] };
  expect(schemaBeside(schema, "messages")).toEqual({
    type: "object",
    properties: { topic: { type: "string" } },
    required: ["topic"],
  });
  expect(schemaBeside({ properties: { messages: {} } }, "messages")).toBeNull();
  expect(schemaBeside({}, "messages")).toBeNull();
});
