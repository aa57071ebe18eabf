import fc from "fast-check";
import { expect, test } from "vitest";
import { dropIndex, moved, wayAside } from "./drop-index";

const BOXES = [
  { top: 0, height: 30 },
  { top: 40, height: 60 },
  { top: 110, height: 30 },
];

test.each([
  [0, 0, 0],
  [0, 50, 0],
  [0, 60, 1],
  [0, 200, 2],
  [2, -60, 1],
  [2, -200, 0],
  [1, 500, 2],
  [9, 10, 9],
])("item %i dragged by %i lands at %i", (from, distance, to) => {
  expect(dropIndex(BOXES, from, distance)).toBe(to);
});

test("the items between make room for the dragged one, the others stay", () => {
  expect([0, 1, 2].map((index) => wayAside(BOXES, 0, 1, index))).toEqual([0, -40, 0]);
  expect([0, 1, 2].map((index) => wayAside(BOXES, 2, 0, index))).toEqual([40, 40, 0]);
});

test("moving keeps all items and the order of the others", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), fc.nat(), (items, a, b) => {
      const [from, to] = [a % items.length, b % items.length];
      const next = moved(items, from, to);
      expect(next[to]).toBe(items[from]);
      expect(next.filter((item) => item !== items[from])).toEqual(
        items.filter((item) => item !== items[from]),
      );
    }),
  );
});
