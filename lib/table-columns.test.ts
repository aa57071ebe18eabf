import fc from "fast-check";
import { expect, test } from "vitest";
import {
  clampWidth,
  columnWidth,
  isUsual,
  LEAST_WIDTH,
  MOST_WIDTH,
  NO_CHOICE,
  OPTIONAL_COLUMNS,
  parseColumnChoice,
  shownColumns,
  tableWidth,
  widthAfterKey,
  withColumn,
  withWidth,
} from "./table-columns";

test("columns stand in the table's order, whatever order they were chosen in", () => {
  const choices = fc.array(
    fc.record({ column: fc.constantFrom(...OPTIONAL_COLUMNS), show: fc.boolean() }),
  );
  fc.assert(
    fc.property(choices, (steps) => {
      let choice = NO_CHOICE;
      const wanted = new Set(shownColumns(NO_CHOICE));
      for (const { column, show } of steps) {
        choice = withColumn(choice, column, show);
        if (show) wanted.add(column);
        else wanted.delete(column);
      }
      expect(shownColumns(choice)).toEqual(OPTIONAL_COLUMNS.filter((each) => wanted.has(each)));
      expect(parseColumnChoice(JSON.stringify(choice))).toEqual(choice);
    }),
  );
});

test("a width stays within what a column may have, and can be taken back", () => {
  const wide = withWidth(NO_CHOICE, "graph", 9999.4);
  expect(columnWidth(wide, "graph")).toBe(MOST_WIDTH);
  expect(columnWidth(withWidth(wide, "graph", -5), "graph")).toBe(LEAST_WIDTH);
  expect(columnWidth(withWidth(wide, "graph", 100.4), "graph")).toBe(100);
  expect(isUsual(wide)).toBe(false);
  expect(withWidth(wide, "graph", null)).toEqual(NO_CHOICE);
  expect(columnWidth(wide, "id")).toBe(columnWidth(NO_CHOICE, "id"));
});

test.each([
  ["ArrowLeft", 100, 84],
  ["ArrowRight", 100, 116],
  ["ArrowLeft", LEAST_WIDTH, LEAST_WIDTH],
  ["ArrowRight", MOST_WIDTH, MOST_WIDTH],
  ["Home", 100, LEAST_WIDTH],
  ["End", 100, MOST_WIDTH],
  ["ArrowUp", 100, undefined],
])("%s at %i: %j", (key, width, wanted) => {
  expect(widthAfterKey(key, width)).toBe(wanted);
});

test("the usual table has no least width; a chosen one has room for what was chosen", () => {
  expect(tableWidth(NO_CHOICE)).toBeNull();
  const none = { ...NO_CHOICE, shown: [] };
  const graph = withColumn(none, "graph", true);
  expect(Number(tableWidth(graph)) - Number(tableWidth(none))).toBe(columnWidth(graph, "graph"));
  const wide = withWidth(graph, "graph", 500);
  expect(Number(tableWidth(wide)) - Number(tableWidth(none))).toBe(500);
});

test.each([null, "", "no JSON", "5", "[]", '{"shown":["name"],"widths":{}}', '{"shown":null}'])(
  "%j, where a browser kept it, is the usual table",
  (text) => expect(parseColumnChoice(text)).toEqual(NO_CHOICE),
);

test("what can be read of a kept choice is read", () => {
  expect(parseColumnChoice('{"shown":["id"],"widths":{"graph":"wide","id":1e9,"x":4}}')).toEqual({
    shown: ["id"],
    widths: { id: clampWidth(1e9) },
  });
});
