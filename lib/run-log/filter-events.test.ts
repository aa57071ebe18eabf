import { expect, test } from "vitest";
import { recordedEvents, tapeOf } from "@/lib/run/fixtures/recordings";
import { eventsOf, filterEvents, jsonLines, kindsOf } from "./filter-events";

const events = eventsOf(
  tapeOf([
    ...recordedEvents("subgraph"),
    { type: "unreadable", id: null, event: "values", text: "{half" },
  ]).snapshot(),
);
const ALL = { text: "", kind: null, turn: null };

test("all, by kind whatever the subgraph, and by turn", () => {
  expect(filterEvents(events, ALL)).toHaveLength(events.length);
  expect(filterEvents(events, { ...ALL, kind: "custom" })).toHaveLength(1);
  expect(filterEvents(events, { ...ALL, kind: "updates" })).toHaveLength(3);
  expect(filterEvents(events, { ...ALL, turn: 2 })).toEqual([]);
  expect(kindsOf(events).find(({ kind }) => kind === "updates")?.count).toBe(3);
  expect(kindsOf(events).reduce((sum, { count }) => sum + count, 0)).toBe(events.length);
});

test("by text in names, keys, values and unreadable frames, in any case", () => {
  const found = (text: string) => filterEvents(events, { ...ALL, text }).length;
  expect(found(" PROGRESS ")).toBe(1);
  expect(found("0.5")).toBe(1);
  expect(found("custom")).toBe(1);
  expect(found("{half")).toBe(1);
  expect(found("nowhere at all")).toBe(0);
});

test("one line of JSON each", () => {
  const lines = jsonLines(events).trimEnd().split("\n");
  expect(lines).toHaveLength(events.length);
  expect(lines.map((line) => JSON.parse(line)).at(0)).toEqual({
    turn: 1,
    received: "1970-01-01T00:00:01.100Z",
    id: "0",
    event: "metadata",
    data: { run_id: "01a2081f-3560-72a8-8d69-4cbc81da8bc1", attempt: 1 },
  });
  expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ unreadable: "{half" });
});
