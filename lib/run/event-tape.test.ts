import { expect, test } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import { EventTape } from "./event-tape";
import { eventEntries, frame, recordedEvents, recordingNames, tapeOf } from "./fixtures/recordings";

const END = { status: "success" as const, stopped: false, next: [], failure: null };
const quiet = () => new EventTape({ schedule: (callback) => callback() });
const token = (id: string, content: string) =>
  frame("messages", [{ type: "AIMessageChunk", id, content }, { langgraph_node: "a" }]);

test.each(recordingNames)("%s is held as it came", (name) => {
  const events = recordedEvents(name);
  expect(eventEntries(tapeOf(events)).map(({ event }) => event)).toEqual(events);
});

test("what a state has in common with the one before is held once", () => {
  const messages = [{ type: "human", id: "h", content: "x".repeat(10_000) }];
  const [first, second, third] = eventEntries(
    tapeOf([
      frame("values", { messages }),
      frame("values", JSON.parse(JSON.stringify({ messages: [...messages, { id: "a" }] }))),
      frame("tasks", JSON.parse(JSON.stringify({ id: "t", name: "n", input: { messages } }))),
    ]),
  );
  expect(first?.size).toBeGreaterThan(10_000);
  expect(second?.size).toBeLessThan(100);
  expect(third?.size).toBeLessThan(100);
});

test("of very many tokens the newest stay, with the first and the last of each message", () => {
  const tape = quiet();
  tape.begin({ deed: "input", input: null, values: null });
  for (let at = 0; at < 10_000; at++) tape.receive(token("m", `word-${at}`));
  tape.receive(
    frame("messages", [{ id: "m", content: "", usage_metadata: { total_tokens: 1 } }, {}]),
  );
  tape.end(END);
  const { entries, dropped } = tape.snapshot();
  expect(entries.length).toBeLessThan(1600);
  expect(dropped.pieces + entries.length).toBe(10_003);
  const text = JSON.stringify(entries);
  for (const kept of ["word-0", "word-9999", "usage_metadata"]) expect(text).toContain(kept);
  expect(entries[0]?.type).toBe("begin");
  expect(entries.at(-1)?.type).toBe("end");
});

test("the oldest turns go first, and of one that is too large its oldest events", () => {
  const tape = quiet();
  const large = (text: string): Json => ({ text: text.repeat(1_000_000) });
  for (const turn of ["a", "b"]) {
    tape.begin({ deed: "input", input: turn, values: null });
    for (let at = 0; at < 5; at++) tape.receive(frame("custom", large(`${turn}${at}`)));
    tape.end(END);
  }
  expect(tape.snapshot().entries.every(({ turn }) => turn === 2)).toBe(true);
  expect(tape.snapshot().dropped).toEqual({ pieces: 0, events: 4, turns: 1 });
  expect(tape.snapshot().entries[0]).toMatchObject({ type: "begin", input: "b" });
});

test("it tells its listeners at the rate of the screen, and nobody of what they have seen", () => {
  const waiting: (() => void)[] = [];
  const tape = new EventTape({ schedule: (callback) => waiting.push(callback) });
  let told = 0;
  const stop = tape.subscribe(() => {
    told += 1;
  });
  const before = tape.snapshot();
  for (let at = 0; at < 5; at++) tape.receive(token("m", "x"));
  expect([tape.snapshot(), waiting.length, told]).toEqual([before, 1, 0]);
  waiting.pop()?.();
  expect([tape.snapshot().entries.length, told]).toEqual([6, 1]);
  stop();
  tape.receive(token("m", "x"));
  expect([tape.snapshot().entries.length, waiting.length]).toEqual([7, 0]);
});
