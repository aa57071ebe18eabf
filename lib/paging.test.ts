import fc from "fast-check";
import { expect, test } from "vitest";
import { pageAtSize, pageCount, rowsOfPage, typedPage } from "./paging";

test("pages follow each other without gaps, and the last one ends with the last row", () => {
  const sizes = fc.record({
    total: fc.integer({ min: 1, max: 5000 }),
    perPage: fc.constantFrom(25, 50, 100),
  });
  fc.assert(
    fc.property(sizes, ({ total, perPage }) => {
      const pages = pageCount(total, perPage);
      let next = 1;
      for (let page = 1; page <= pages; page++) {
        const [first, last] = rowsOfPage(page, perPage, total);
        expect(first).toBe(next);
        next = last + 1;
      }
      expect(next).toBe(total + 1);
    }),
  );
});

test("no rows are one page, without a first one", () => {
  expect(pageCount(0, 50)).toBe(1);
  expect(rowsOfPage(1, 50, 0)).toEqual([0, 0]);
});

test("another size shows the page that holds what was the first row", () => {
  const sizes = fc.record({
    page: fc.integer({ min: 1, max: 4000 }),
    perPage: fc.constantFrom(25, 50, 100),
    wanted: fc.constantFrom(25, 50, 100),
  });
  fc.assert(
    fc.property(sizes, ({ page, perPage, wanted }) => {
      const total = Number.MAX_SAFE_INTEGER;
      const [first] = rowsOfPage(page, perPage, total);
      const [from, to] = rowsOfPage(pageAtSize(page, perPage, wanted), wanted, total);
      expect(from).toBeLessThanOrEqual(first);
      expect(to).toBeGreaterThanOrEqual(first);
    }),
  );
});

test.each([
  ["3", 3],
  [" 07 ", 7],
  ["99", 12],
  ["0", null],
  ["-1", null],
  ["1.5", null],
  ["last", null],
  ["", null],
])("a person who types %j goes to page %j of 12", (text, page) => {
  expect(typedPage(text, 12)).toBe(page);
});
