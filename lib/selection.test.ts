import { expect, test } from "vitest";
import type { AssistantSummary } from "./langgraph/types";
import { createSelection } from "./selection";

function row(assistant_id: string, metadata: AssistantSummary["metadata"] = {}): AssistantSummary {
  return {
    assistant_id,
    graph_id: "agent",
    name: `Bot ${assistant_id}`,
    description: "long",
    version: 1,
    metadata,
    created_at: "",
    updated_at: "",
  };
}

test("rows are selected and let go by id, and keep only what tells them", () => {
  const selection = createSelection();
  selection.set([row("a"), row("b", { created_by: "system" })], true);
  selection.set([row("b"), row("c")], true);
  expect([...selection.read().keys()]).toEqual(["a", "b", "c"]);
  expect(selection.read().get("a")).toEqual({
    assistant_id: "a",
    graph_id: "agent",
    name: "Bot a",
    isDefault: false,
  });
  selection.set([row("a")], false);
  selection.drop(["c", "never"]);
  expect([...selection.read().keys()]).toEqual(["b"]);
  selection.clear();
  expect(selection.read().size).toBe(0);
});

test("each change makes another map and is told to whoever listens", () => {
  const selection = createSelection();
  let told = 0;
  const end = selection.subscribe(() => (told += 1));
  const before = selection.read();
  selection.set([row("a", { created_by: "system" })], true);
  expect(selection.read()).not.toBe(before);
  expect(before.size).toBe(0);
  expect(selection.read().get("a")?.isDefault).toBe(true);
  end();
  selection.clear();
  expect(told).toBe(1);
});
