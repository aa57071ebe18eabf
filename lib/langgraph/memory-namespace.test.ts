import { expect, test } from "vitest";
import { keyProblem, namespaceOf, namespaceText, readNamespace } from "./memory-namespace";

test.each([
  ["memories", ["memories"]],
  [" memories.ada ", ["memories", "ada"]],
  ["a b.ü/x.1", ["a b", "ü/x", "1"]],
  ["user:1", ["user:1"]],
  ["rosters", ["rosters"]],
])("%j is a namespace", (text, namespace) => {
  expect(readNamespace(text, { colons: true })).toEqual({ namespace, problem: null });
  expect(namespaceOf(namespaceText(namespace))).toEqual(namespace);
});

test.each([
  ["", /Give the namespace a name/],
  ["  ", /Give the namespace a name/],
  ["a..b", /A part is empty/],
  [".a", /A part is empty/],
  ["a.", /A part is empty/],
  ["a. .b", /A part is empty/],
  ["a\0", /NUL/],
  ["x".repeat(2001), /too long/],
  ["langgraph.x", /keep the namespace langgraph/],
  ["roster", /Roster keeps/],
  ["roster.labels", /Roster keeps/],
])("%j is none, and says why", (text, problem) => {
  expect(readNamespace(text, { colons: true }).problem).toMatch(problem);
});

test("a colon is refused where the server takes none", () => {
  expect(readNamespace("user:1", { colons: false }).problem).toMatch(/no colons/);
});

test.each(["", "a\0b", "x".repeat(2001)])("%j is no key", (key) => {
  expect(keyProblem(key)).not.toBeNull();
});

test.each([" ", "a/../b", "eu-1.x", "🗝"])("%j is a key", (key) => {
  expect(keyProblem(key)).toBeNull();
});
