import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capLines, clipLine, foldedWords, foldLines, isLong, placePieces } from "./fold-lines";
import { type DiffLine, textDiff } from "./text-diff";

const diffs = fc
  .array(fc.constantFrom<DiffLine["side"]>("same", "same", "same", "added", "removed"), {
    maxLength: 60,
  })
  .map((sides) =>
    sides.map(
      (side, index): DiffLine => ({ side, pieces: [{ text: `${index}`, changed: false }] }),
    ),
  );

function numbered(from: number, count: number): string {
  return Array.from({ length: count }, (_, index) => `line ${from + index}`).join("\n");
}

describe("foldLines", () => {
  it("keeps every line once and in order, and folds lines of one side together", () => {
    fc.assert(
      fc.property(diffs, (lines) => {
        const segments = foldLines(lines);
        expect(segments.flatMap((each) => each.lines.map(({ at }) => at))).toEqual(
          lines.map((_, index) => index),
        );
        const folded = segments.filter((each) => each.folded);
        expect(folded.every((each) => new Set(each.lines.map(({ side }) => side)).size === 1)).toBe(
          true,
        );
      }),
    );
  });

  it("leaves a few lines around a change", () => {
    const before = `${numbered(1, 27)}\nold\n${numbered(29, 30)}`;
    const segments = foldLines(textDiff(before, before.replace("old", "new")));
    expect(segments.map(({ lines, folded }) => [lines.length, folded])).toEqual([
      [24, true],
      [8, false],
      [27, true],
    ]);
  });

  it("keeps what came in sight where long texts have nothing in common", () => {
    const segments = foldLines(textDiff(numbered(1, 450), "all new"));
    expect(segments.map(({ lines, folded }) => [lines.length, folded])).toEqual([
      [20, false],
      [427, true],
      [4, false],
    ]);
    expect(segments.map(foldedWords)[1]).toBe("427 more removed lines");
  });

  it("does not fold what is hardly longer than the line that would say so", () => {
    const before = `${numbered(1, 6)}\nold`;
    expect(foldLines(textDiff(before, before.replace("old", "new")))).toHaveLength(1);
  });
});

describe("capLines", () => {
  it("keeps the first lines that are shown, and says how many are not", () => {
    const segments = foldLines(textDiff(undefined, numbered(1, 40)));
    const { segments: kept, hidden } = capLines(segments, 20);
    expect(kept.flatMap(({ lines }) => lines)).toHaveLength(20);
    expect(hidden).toBe(20);
    expect(capLines(segments, 40)).toEqual({ segments, hidden: 0 });
  });
});

describe("clipLine", () => {
  it("leaves out the middle of a long piece alone", () => {
    const long = { text: "x".repeat(50_000), changed: false };
    const line: DiffLine = { side: "added", pieces: [long, { text: "new", changed: true }] };
    const clipped = clipLine(line);
    expect(clipped.pieces[0]?.text).toContain("… 49,760 characters …");
    expect(clipped.pieces[1]).toEqual({ text: "new", changed: true });
    expect([isLong(line), isLong(clipped)]).toEqual([true, false]);
  });
});

it("pieces are told apart by where they begin", () => {
  const pieces = [
    { text: "ab", changed: false },
    { text: "c", changed: true },
  ];
  expect(placePieces(pieces).map(({ at }) => at)).toEqual([0, 2]);
});
