import fc from "fast-check";
import { expect, test } from "vitest";
import { type CsvCell, csvRow } from "./csv";

/** Reads rows back, as RFC 4180 says. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    const [, quoted, plain = "", end] = found;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
    if (cell.lastIndex === text.length) break;
  }
  return rows.slice(0, -1);
}

test("text with commas, quotes and line ends is quoted, the rest is not", () => {
  expect(csvRow(["a", 'say "hi", you', "one\ntwo", 7, null, ""])).toBe(
    'a,"say ""hi"", you","one\ntwo",7,,\r\n',
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1"])(
  "%j is no formula in the file",
  (text) => {
    expect(parse(csvRow([text, "end"]))[0]?.[0]).toBe(`'${text}`);
  },
);

test("a negative number stays a number, and a dash within text a dash", () => {
  expect(csvRow([-1.5, "a-b=c"])).toBe("-1.5,a-b=c\r\n");
});

test("whatever is written reads back, but for the apostrophe", () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('"', ",", "\r\n", "=a", '"=",\n'));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 4 }),
      (rows) => {
        const text = rows.map((cells: CsvCell[]) => csvRow(cells)).join("");
        const seen = (each: string) => (/^[=+\-@\t\r]/.test(each) ? `'${each}` : each);
        expect(parse(text)).toEqual(rows.map((cells) => cells.map(seen)));
      },
    ),
  );
});
