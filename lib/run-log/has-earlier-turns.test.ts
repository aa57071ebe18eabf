import { expect, test } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import { EventTape, type TurnDeed } from "@/lib/run/event-tape";
import { hasEarlierTurns } from "./has-earlier-turns";

function tapeOf(...turns: [deed: TurnDeed, values: Json][]) {
  const tape = new EventTape({ schedule: queueMicrotask });
  for (const [deed, values] of turns) tape.begin({ deed, input: null, values });
  return tape.snapshot();
}

test("nothing was run yet: what there is stands in the thread", () => {
  expect(hasEarlierTurns(tapeOf(), true)).toBe(false);
  expect(hasEarlierTurns(tapeOf(), false)).toBe(true);
});

test("a conversation that began here has nothing before its first turn", () => {
  const held = { messages: [{ type: "human", content: "a" }] };
  expect(hasEarlierTurns(tapeOf(["input", null]), false)).toBe(false);
  expect(hasEarlierTurns(tapeOf(["input", {}], ["input", held]), false)).toBe(false);
});

test("a first turn that found a state, or was found going on, was not the thread's first", () => {
  expect(hasEarlierTurns(tapeOf(["input", { topic: "tides" }]), false)).toBe(true);
  expect(hasEarlierTurns(tapeOf(["rejoin", null]), false)).toBe(true);
});

test("turns that were too much to keep were earlier", () => {
  const { entries } = tapeOf(["input", null]);
  const dropped = { pieces: 0, events: 0, turns: 1 };
  expect(hasEarlierTurns({ entries, dropped }, false)).toBe(true);
});
