import { expect, test } from "vitest";
import { exportPaths } from "./export-paths";

const named = (name: string, assistant_id: string, graph_id = "agent") => ({
  name,
  assistant_id,
  graph_id,
});

test("an assistant goes to its graph's folder under its name, as any system can write it", () => {
  const assistants = [
    named("Süpport: Bot/2", "a"),
    named("../..", "b", "../x"),
    named("支援", "c"),
  ];
  expect(exportPaths(assistants, new Map())).toEqual([
    "agent/support-bot-2.json",
    "x/assistant.json",
    "agent/支援.json",
  ]);
});

test("those of one name have their ids too", () => {
  const assistants = [named("Bot", "a"), named("bot", "b"), named("bot", "c", "other")];
  expect(exportPaths(assistants, new Map())).toEqual([
    "agent/bot-a.json",
    "agent/bot-b.json",
    "other/bot.json",
  ]);
});

test("one that has a file stays in it, and another of its name does not take it", () => {
  const known = new Map([["a", "agent/bot.json"]]);
  const assistants = [named("renamed", "a"), named("bot", "b")];
  expect(exportPaths(assistants, known)).toEqual(["agent/bot.json", "agent/bot-b.json"]);
});
