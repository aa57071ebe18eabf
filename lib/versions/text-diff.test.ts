import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryJson } from "@/lib/langgraph/arbitrary-json";
import { type DiffLine, lineCounts, listDiff, textDiff } from "./text-diff";

const texts = fc.oneof(
  fc.string({ maxLength: 40, unit: fc.constantFrom("a", "b", " ", "\n", "é") }),
  fc.string({ maxLength: 20 }),
);

function sideOf(lines: DiffLine[], without: "added" | "removed"): string {
  return lines
    .filter(({ side }) => side !== without)
    .map(({ pieces }) => pieces.map(({ text }) => text).join(""))
    .join("\n");
}

describe("textDiff", () => {
  it("holds both texts whole", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const lines = textDiff(before, after);
        expect(sideOf(lines, "added")).toBe(before);
        expect(sideOf(lines, "removed")).toBe(after);
      }),
      { numRuns: 5_000 },
    );
  });

  it("marks the words that differ between lines that replace each other", () => {
    expect(textDiff("You are kind.\nBe brief.", "You are very kind.\nBe brief.")).toEqual([
      { side: "removed", pieces: [{ text: "You are kind.", changed: false }].flatMap(split) },
      {
        side: "added",
        pieces: [
          { text: "You are ", changed: false },
          { text: "very ", changed: true },
          { text: "kind.", changed: false },
        ],
      },
      { side: "same", pieces: [{ text: "Be brief.", changed: false }] },
    ]);
  });

  it("does not count a line as changed because another came after it", () => {
    expect(lineCounts("one", "one\ntwo")).toEqual({ added: 1, removed: 0 });
    expect(lineCounts("one\ntwo\nthree", "one")).toEqual({ added: 0, removed: 2 });
    expect(lineCounts("same", "same")).toEqual({ added: 0, removed: 0 });
  });

  it("takes an absent text for no lines, and an empty one for one", () => {
    const added = { side: "added", pieces: [{ text: "a", changed: false }] };
    expect(textDiff(undefined, "a")).toEqual([added]);
    expect(textDiff("", "a").map(({ side }) => side)).toEqual(["removed", "added"]);
    expect(textDiff(undefined, undefined)).toEqual([]);
    expect(lineCounts("a\nb", undefined)).toEqual({ added: 0, removed: 2 });
  });

  it("marks few words in a line however long it is, and none where most are new", () => {
    const words = (word: string) =>
      Array.from({ length: 8_000 }, (_, i) => `${word}${i}`).join(" ");
    const edited = words("w").replace("w4000 ", "other ");
    const marked = textDiff(words("w"), edited).map(({ pieces }) =>
      pieces.filter(({ changed }) => changed).map(({ text }) => text),
    );
    expect(marked).toEqual([["w4000"], ["other"]]);
    expect(textDiff(words("a"), words("b")).flatMap(({ pieces }) => pieces)).toHaveLength(2);
  });

  it("gives up on texts that have nothing in common, and says that all is new", () => {
    const lines = (word: string) =>
      Array.from({ length: 5_000 }, (_, i) => `${word} ${i}`).join("\n");
    const counts = lineCounts(lines("old"), lines("new"));
    expect(counts).toEqual({ added: 5_000, removed: 5_000 });
  });
});

describe("listDiff", () => {
  it("holds both lists whole", () => {
    const lists = fc.array(fc.oneof(fc.constantFrom("a", "b", "c"), arbitraryJson), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const items = listDiff(before, after);
        const without = (side: string) =>
          items.filter((item) => item.side !== side).map(({ value }) => value);
        expect(without("added")).toEqual(before);
        expect(without("removed")).toEqual(after);
      }),
    );
  });

  it("says what came and what went", () => {
    expect(listDiff(["search", "calc"], ["search", "mail"])).toEqual([
      { side: "same", value: "search" },
      { side: "removed", value: "calc" },
      { side: "added", value: "mail" },
    ]);
  });
});

// The pieces of a line need not be merged where nothing differs between them.
function split(piece: { text: string; changed: boolean }) {
  return [
    { ...piece, text: "You are " },
    { ...piece, text: "kind." },
  ];
}
