import fc from "fast-check";
import { expect, test } from "vitest";
import { fromNative, toNative } from "./native-time";

test.each([
  ["date", "2026-01-31", "2026-01-31"],
  ["date", "2026-02-31", null],
  ["date", "31.1.2026", null],
  ["date", "+12026-01-31", null],
  ["time", "14:30", "14:30"],
  ["time", "14:30:00", "14:30"],
  ["time", "14:30:05", "14:30:05"],
  ["time", "14:30:05.5", null],
  ["time", "24:00", null],
  ["time", "14:30:00Z", null],
  ["date-time", "2026-01-31T14:30:00Z", "2026-01-31T14:30"],
  ["date-time", "2026-01-31T14:30:05Z", "2026-01-31T14:30:05"],
  ["date-time", "2026-01-31T14:30:00", "2026-01-31T14:30"],
  ["date-time", "2026-01-31T14:30:00+02:00", null],
  ["date-time", "2026-01-31T14:30:00.123Z", null],
  ["date-time", "2026-01-31 14:30:00Z", null],
  ["date-time", "2026-02-30T14:30:00Z", null],
  ["date-time", "2026-01-31T25:30:00Z", null],
  ["date-time", "now", null],
  ["date-time", "", ""],
] as const)("a %s of %s is picked as %s", (input, text, native) => {
  expect(toNative(input, text)).toBe(native);
});

test("what is picked is a text that servers read: with seconds, and a moment with a zone", () => {
  expect(fromNative("date", "2026-01-31", "")).toBe("2026-01-31");
  expect(fromNative("time", "14:30", "")).toBe("14:30:00");
  expect(fromNative("date-time", "2026-01-31T14:30", "")).toBe("2026-01-31T14:30:00Z");
  expect(fromNative("date-time", "2026-01-31T14:30:05", "2026-01-30T01:02:03Z")).toBe(
    "2026-01-31T14:30:05Z",
  );
  expect(fromNative("date-time", "2026-01-31T14:30", "2026-01-30T01:02:03")).toBe(
    "2026-01-31T14:30:00",
  );
  expect(fromNative("date-time", "", "2026-01-30T01:02:03Z")).toBe("");
});

test("any moment to the second comes back as the text that it was", () => {
  const span = { min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true };
  fc.assert(
    fc.property(fc.date(span), fc.constantFrom("Z", ""), (date, zone) => {
      const text = `${date.toISOString().slice(0, 19)}${zone}`;
      const native = toNative("date-time", text);
      expect(native).not.toBe(null);
      expect(fromNative("date-time", native ?? "", text)).toBe(text);
    }),
  );
});
