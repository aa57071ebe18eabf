import { expect, test } from "vitest";
import { EventTape } from "@/lib/run/event-tape";
import { recordedEvents } from "@/lib/run/fixtures/recordings";
import { LogReader } from "./log-reader";
import { EMPTY_LOG, reduceLog } from "./reduce-log";

const END = { status: "success" as const, stopped: false, next: [], failure: null };

test("read bit by bit it is the log of the whole tape, and stays the same when nothing came", () => {
  const tape = new EventTape({ schedule: (callback) => callback() });
  const reader = new LogReader(tape);
  expect(reader.snapshot()).toBe(EMPTY_LOG);
  tape.begin({ deed: "input", input: null, values: null });
  for (const event of recordedEvents("subgraph")) {
    tape.receive(event);
    expect(reader.snapshot()).toBe(reader.snapshot());
  }
  tape.end(END);
  expect(reader.snapshot()).toEqual(tape.snapshot().entries.reduce(reduceLog, EMPTY_LOG));
});

test("it lets go of the turns that the tape lets go of", () => {
  const tape = new EventTape({ schedule: (callback) => callback() });
  const reader = new LogReader(tape);
  for (let turn = 1; turn <= 4; turn++) {
    tape.begin({ deed: "input", input: null, values: null });
    tape.receive({ type: "event", id: null, event: "custom", data: `${turn}`.repeat(3_000_000) });
    tape.end(END);
    reader.snapshot();
  }
  expect(reader.snapshot().turns.map(({ number }) => number)).toEqual([3, 4]);
});
