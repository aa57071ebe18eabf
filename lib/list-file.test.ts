import { expect, test } from "vitest";
import { type ListFormat, listFile } from "./list-file";

type Row = { id: number; name: string };

const COLUMNS = [
  { name: "id", of: ({ id }: Row) => id },
  { name: "name", of: ({ name }: Row) => name },
];

async function* pages(...each: Row[][]) {
  yield* each;
}

async function written(format: ListFormat, ...each: Row[][]): Promise<string> {
  let text = "";
  for await (const piece of listFile(format, COLUMNS, pages(...each))) text += piece;
  return text;
}

const ROWS = [[{ id: 1, name: "=a" }], [], [{ id: 2, name: "b, c" }]];

test("JSON holds every row whole, whatever the pages were", async () => {
  expect(JSON.parse(await written("json", ...ROWS))).toEqual(ROWS.flat());
  expect(JSON.parse(await written("json"))).toEqual([]);
});

test("CSV has a head, and a row for each", async () => {
  expect(await written("csv", ...ROWS)).toBe(`\uFEFFid,name\r\n1,'=a\r\n2,"b, c"\r\n`);
  expect(await written("csv")).toBe("\uFEFFid,name\r\n");
});
