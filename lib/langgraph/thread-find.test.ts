import fc from "fast-check";
import { expect, test } from "vitest";
import { knownThreads, parseFind, threadHas } from "./thread-find";

const ID = "0190c0de-0000-4000-8000-00000000A11E";

test.each([
  ["", { by: "nothing" }],
  ["  ", { by: "nothing" }],
  [` ${ID} `, { by: "id", id: ID.toLowerCase() }],
  ["customer=Ada", { by: "metadata", metadata: { customer: "Ada" } }],
  ["customer: Ada L.", { by: "metadata", metadata: { customer: "Ada L." } }],
  ["roster_version=3", { by: "metadata", metadata: { roster_version: 3 } }],
  ['order="3"', { by: "metadata", metadata: { order: "3" } }],
  ["open=true", { by: "metadata", metadata: { open: true } }],
  ["__proto__=1", { by: "metadata", metadata: Object.fromEntries([["__proto__", 1]]) }],
  ["customer=", { by: "text", text: "customer=" }],
  ["Two words", { by: "text", text: "two words" }],
])("%j is read as %j", (typed, wanted) => {
  expect(parseFind(typed)).toEqual(wanted);
});

test("nothing that can be typed throws, and nothing but blanks is no search", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      expect(parseFind(typed).by === "nothing").toBe(typed.trim() === "");
    }),
  );
});

test("a text is found in the id, the name and the metadata", () => {
  const thread = {
    thread_id: ID,
    created_at: "",
    updated_at: "",
    status: "idle" as const,
    metadata: { title: "Tax case", customer: "Ada", nested: { deep: ["Zürich"] } },
  };
  for (const text of ["a11e", "tax", "customer ada", "zürich"]) {
    expect(threadHas(thread, text), text).toBe(true);
  }
  expect(threadHas(thread, "bob")).toBe(false);
});

test("known threads are found by words of their name and the beginning of their id, each once", () => {
  const thread = (id: string, title: string) => ({
    thread_id: id,
    created_at: "",
    updated_at: "",
    status: "idle" as const,
    metadata: { roster_title: title },
  });
  const tax = thread("abcd1234-0000", "Tax case of Zoë");
  const all = [tax, thread("ffff0000-0000", "Other"), tax];
  const ids = (text: string) => knownThreads(all, text).map(({ thread_id }) => thread_id);
  expect(ids("zoe tax")).toEqual(["abcd1234-0000"]);
  expect(ids("ABCD")).toEqual(["abcd1234-0000"]);
  expect(ids("abc")).toEqual([]);
  expect(ids("nothing")).toEqual([]);
});
