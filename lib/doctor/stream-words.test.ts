import { expect, test } from "vitest";
import { RosterError } from "@/lib/errors";
import { type StreamFacts, streamWords } from "./stream-words";

function facts(more: Partial<StreamFacts> = {}): StreamFacts {
  return {
    graph: "agent",
    events: [80, 400, 1200],
    end: "ended",
    endedAt: 1300,
    graphFailed: false,
    left: null,
    ...more,
  };
}

test("events that come one by one", () => {
  expect(streamWords(facts())).toEqual({
    status: "ok",
    ms: 1300,
    says: "3 events of “agent”, the first after 80 ms, the last after 1.2 s.",
    remark: undefined,
  });
});

test.each([
  ["too short to tell", { events: [50, 60, 70] }, /too short to tell/],
  ["late to begin", { events: [6000, 7000, 8000] }, /waited for a worker/],
  ["a graph that fails", { graphFailed: true, events: [50, 60] }, /graph itself failed/],
  ["a thread that stays", { left: "the-thread" }, /The thread the-thread could not be deleted/],
])("works, but: %s", (_name, more, remark) => {
  expect(streamWords(facts(more))).toMatchObject({
    status: "ok",
    remark: expect.stringMatching(remark),
  });
});

const broken = new RosterError("stream_broken", "The connection closed.", { requestId: "r-1" });
const refused = new RosterError("read_only", "It is read only.");

const FAILURES: [string, Partial<StreamFacts>, RegExp][] = [
  [
    "held back in one lump",
    { events: [9000, 9010, 9020] },
    /All 3 events came at once, after 9\.0 s/,
  ],
  ["nothing at all", { events: [], end: "late", endedAt: 60_000 }, /Nothing came within 60\.0 s/],
  ["an end without an event", { events: [], endedAt: 900 }, /Nothing came within 900 ms/],
  ["cut off", { end: { error: broken }, endedAt: 60_100 }, /broke after 60\.1 s and 3 events/],
  ["refused", { events: [], end: { error: refused } }, /This deployment is read only/],
  ["left behind", { events: [], left: "t1" }, /The thread t1 could not be deleted/],
];

test.each(FAILURES)("fails: %s", (_name, more, says) => {
  expect(streamWords(facts(more))).toMatchObject({
    status: "failed",
    says: expect.stringMatching(says),
    means: expect.stringMatching(/\S/),
    change: expect.stringMatching(/\S/),
  });
});
