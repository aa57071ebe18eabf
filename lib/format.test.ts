import { describe, expect, it } from "vitest";
import {
  formatClock,
  formatCount,
  formatDateTime,
  formatDay,
  formatDuration,
  formatRelative,
  parseTime,
} from "./format";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("formatClock", () => {
  it("is a time of today, and has its day else", () => {
    const time = Date.parse("2026-11-23T10:42:00Z");
    expect(formatClock(time, NOW, "UTC")).toBe("10:42");
    expect(formatClock(time, NOW + DAY, "UTC")).toBe("Nov 23, 10:42");
  });
});

describe("formatRelative", () => {
  it.each([
    [0, "just now"],
    [59 * SECOND, "just now"],
    [60 * SECOND, "1 minute ago"],
    [119 * SECOND, "1 minute ago"],
    [59 * MINUTE + 59 * SECOND, "59 minutes ago"],
    [HOUR, "1 hour ago"],
    [23 * HOUR + 59 * MINUTE, "23 hours ago"],
    [DAY, "1 day ago"],
    [6 * DAY, "6 days ago"],
    [7 * DAY, "1 week ago"],
    [29 * DAY, "4 weeks ago"],
    [30 * DAY, "1 month ago"],
    [364 * DAY, "12 months ago"],
    [365 * DAY, "1 year ago"],
    [800 * DAY, "2 years ago"],
  ])("says %d ms as %s", (age, said) => {
    expect(formatRelative(NOW - age, NOW)).toBe(said);
  });

  it("never says a negative age", () => {
    expect(formatRelative(NOW + 3 * DAY, NOW)).toBe("just now");
  });

  it("has a narrow form", () => {
    expect(formatRelative(NOW - 5 * MINUTE, NOW, "narrow")).toBe("5m ago");
    expect(formatRelative(NOW - 3 * HOUR, NOW, "narrow")).toBe("3h ago");
  });

  it("draws a dash for what is not a time", () => {
    expect(formatRelative(Number.NaN, NOW)).toBe("–");
  });
});

describe("parseTime", () => {
  it("reads ISO times with any offset and microseconds", () => {
    expect(parseTime("2026-11-23T13:00:00.123456+01:00")).toBe(NOW + 123);
  });

  it.each([null, undefined, "", "soon"])("gives null for %j", (value) => {
    expect(parseTime(value)).toBeNull();
  });
});

describe("absolute formats", () => {
  it("names the zone", () => {
    expect(formatDateTime(NOW, "UTC")).toBe("Nov 23, 2026, 12:00:00 UTC");
    expect(formatDateTime(NOW, "Asia/Tokyo")).toBe("Nov 23, 2026, 21:00:00 GMT+9");
  });

  it("gives the UTC day near midnight in any zone", () => {
    expect(formatDay(Date.parse("2026-11-23T23:59:59Z"))).toBe("Nov 23, 2026");
  });

  it("groups counts", () => {
    expect(formatCount(5000)).toBe("5,000");
  });
});

it.each([
  [-5, "0 ms"],
  [340.4, "340 ms"],
  [2449, "2.4 s"],
  [9960, "10 s"],
  [59_400, "59 s"],
  [185_000, "3 min 5 s"],
  [Number.NaN, "–"],
])("%d ms takes %s", (ms, expected) => {
  expect(formatDuration(ms)).toBe(expected);
});
