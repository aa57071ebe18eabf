import { expect, test } from "vitest";
import type { Json, StreamEvent } from "@/lib/langgraph/types";
import { AT_START, advance, isGap, isOld, isRepeat, resumeId } from "./event-order";

const event = (id: string | null, data: Json = null): StreamEvent => ({
  type: "event",
  id,
  event: "messages",
  data,
});

test.each([
  ["1", null, false],
  [null, "1", false],
  ["", "1", false],
  ["10", "9", false],
  ["9", "10", true],
  ["9", "9", true],
  ["1732000000000-1", "1732000000000-0", false],
  ["1732000000000-0", "1732000000000-1", true],
  ["1732000000000-0", "1732000000000-0", false],
  ["1732000000001-0", "1732000000000-7", false],
  ["1732000000000-7", "1732000000001-0", true],
  ["run_event_10", "run_event_9", false],
  ["run_event_9", "run_event_10", true],
  ["run_event_9", "run_event_9", true],
  ["other_event_1", "run_event_9", false],
  ["abc", "abc", true],
])("event %s after %s is old: %s", (id, lastId, expected) => {
  expect(isOld(id, lastId)).toBe(expected);
});

test.each([
  ["5", "4", false],
  ["6", "4", true],
  ["6", null, false],
  ["1732000000000-6", "1732000000000-4", false],
])("event %s right after %s leaves a gap: %s", (id, lastId, expected) => {
  expect(isGap(id, lastId)).toBe(expected);
});

test("a stream is resumed after its last event, from the start where none was read", () => {
  expect(resumeId(AT_START)).toBe("-1");
  expect(resumeId(advance(AT_START, event("7")))).toBe("7");
  expect(resumeId(advance(AT_START, event("run_event_7")))).toBe("run_event_7");
});

test("events that share a time are all read, and told apart when the stream is joined again", () => {
  const read = [event("1732000000000-0", "a"), event("1732000000000-0", "b")];
  const position = read.reduce(advance, AT_START);
  expect(resumeId(position)).toBe("1731999999999-999999");
  const replayed = [...read, event("1732000000000-0", "c"), event("1732000000001-0", "d")];
  const fresh = replayed.filter((one) => !isRepeat(position, one));
  expect(fresh).toEqual(replayed.slice(2));
});
