import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryObject } from "@/lib/langgraph/arbitrary-json";
import { type MergePick, type MergeRow, mergeRows, mergeValues } from "./merge";

const BASE = { name: "n", prompt: "p", limits: { max: 1 }, tools: ["a"] };

function rowsBy(mine: object, theirs: object) {
  const rows = mergeRows(BASE, { ...BASE, ...mine }, { ...BASE, ...theirs });
  return rows.map(({ path, by }) => `${path.join(".")}: ${by}`);
}

const picking = (rows: MergeRow[], pick: MergePick) => new Map(rows.map((row) => [row, pick]));

describe("mergeRows", () => {
  it("tells who changed what", () => {
    expect(
      rowsBy({ name: "m", tools: ["a", "b"], prompt: "mine" }, { name: "m", prompt: "theirs" }),
    ).toEqual(["name: both", "prompt: conflict", "tools: mine"]);
    expect(rowsBy({}, { limits: { max: 2 } })).toEqual(["limits.max: theirs"]);
  });

  it("makes one row of changes that overlap", () => {
    const { limits: _, ...without } = BASE;
    const rows = mergeRows(BASE, without, { ...BASE, limits: { max: 2 } });
    expect(rows).toMatchObject([
      { path: ["limits"], mine: undefined, theirs: { max: 2 }, by: "conflict" },
    ]);
  });
});

describe("mergeValues", () => {
  const sides = [arbitraryObject, arbitraryObject, arbitraryObject] as const;

  it("gives either side whole when all of it is picked", () => {
    fc.assert(
      fc.property(...sides, (base, mine, theirs) => {
        const rows = mergeRows(base, mine, theirs);
        expect(mergeValues(theirs, rows, picking(rows, "mine"))).toEqual(mine);
        expect(mergeValues(theirs, rows, picking(rows, "theirs"))).toEqual(theirs);
      }),
      { numRuns: 5_000 },
    );
  });

  it("keeps what each alone changed, without a pick", () => {
    const mine = { ...BASE, name: "mine", limits: { max: 5 } };
    const theirs = { ...BASE, prompt: "theirs", limits: { max: 7 } };
    const rows = mergeRows(BASE, mine, theirs);
    expect(mergeValues(theirs, rows, new Map())).toEqual({
      ...BASE,
      name: "mine",
      prompt: "theirs",
      limits: { max: 7 },
    });
  });

  it("takes a value that was put together by hand", () => {
    const rows = mergeRows(BASE, { ...BASE, prompt: "a" }, { ...BASE, prompt: "b" });
    expect(mergeValues(BASE, rows, picking(rows, { value: "a and b" }))).toEqual({
      ...BASE,
      prompt: "a and b",
    });
  });
});
