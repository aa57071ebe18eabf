import { expect, test } from "vitest";
import { editedInput, withText } from "./edit-message";

const image = { type: "image_url", image_url: { url: "data:image/png;base64,AA" } };
const edited = { type: "human", id: "new", content: "b" };
const edit = (original: Parameters<typeof editedInput>[0]) =>
  editedInput(original, "messages", "old", edited);

test("other words leave pictures and files in place", () => {
  expect(withText("a", "b")).toBe("b");
  expect(withText([{ type: "text", text: "a" }], "b")).toBe("b");
  expect(withText([image, { type: "text", text: "a" }], "b")).toEqual([
    { type: "text", text: "b" },
    image,
  ]);
  expect(withText([{ type: "text", text: "a" }, image], "")).toEqual([image]);
});

test("the message takes the place of the old one, and the rest of the input stays", () => {
  const system = { role: "system", content: "s" };
  const old = { type: "human", id: "old", content: "a" };
  expect(edit({ topic: "t", messages: [system, old] })).toEqual({
    topic: "t",
    messages: [system, edited],
  });
});

test("a message that was sent without an id is told by being the only one of a person", () => {
  const old = { role: "user", content: "a" };
  expect(edit({ messages: [old] })).toEqual({ messages: [edited] });
  expect(edit({ messages: [old, old] })).toEqual({ messages: [edited] });
});

test("without the original the message is all of the input", () => {
  expect(edit(null)).toEqual({ messages: [edited] });
  expect(edit({ topic: "t" })).toEqual({ topic: "t", messages: [edited] });
});
