import { diffArrays, diffLines, diffWordsWithSpace } from "diff";
import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";

type Side = "same" | "removed" | "added";
/** A run of characters of a line; `changed` where the other side's line differs. */
export type Piece = { text: string; changed: boolean };
export type DiffLine = { side: Side; pieces: Piece[] };
export type DiffItem = { side: Side; value: Json };

/** Beyond this many edits texts count as wholly different: the time grows with their square. */
const MOST_EDITS = 1_000;
/** So few that the time stays short however long the texts; beyond, whole lines say it better. */
const MOST_WORD_EDITS = 400;

type Text = string | undefined;

/**
 * Two texts line by line, with the words marked that differ between lines that replace each other.
 * An absent text has no lines, where an empty one has one.
 */
export function textDiff(before: Text, after: Text): DiffLine[] {
  const parts = lineParts(before, after);
  const lines: DiffLine[] = [];
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    const previous = parts[index - 1];
    if (part.removed && next?.added) lines.push(...replacedLines(part.value, next.value));
    else if (!(part.added && previous?.removed)) {
      const side = part.added ? "added" : part.removed ? "removed" : "same";
      lines.push(...linesOf(part.value).map((text) => whole(side, text)));
    }
  }
  return lines;
}

function lineParts(before: Text, after: Text): Word[] {
  const [old, now] = [ended(before), ended(after)];
  return (
    diffLines(old, now, { maxEditLength: MOST_EDITS }) ?? [
      { removed: true, value: old },
      { added: true, value: now },
    ]
  );
}

// Without it a last line would differ from the same line with a line after it.
function ended(text: Text): string {
  return text === undefined ? "" : `${text}\n`;
}

function replacedLines(before: string, after: string): DiffLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const words = diffWordsWithSpace(old.join("\n"), now.join("\n"), {
    maxEditLength: MOST_WORD_EDITS,
  });
  if (!words) {
    return [
      ...old.map((text) => whole("removed", text)),
      ...now.map((text) => whole("added", text)),
    ];
  }
  const removed = words.filter(({ added }) => !added);
  const added = words.filter(({ removed: isRemoved }) => !isRemoved);
  return [...toLines("removed", removed), ...toLines("added", added)];
}

type Word = { value: string; added?: boolean; removed?: boolean };

function toLines(side: Side, words: Word[]): DiffLine[] {
  const lines: DiffLine[] = [{ side, pieces: [] }];
  for (const word of words) {
    for (const [index, text] of word.value.split("\n").entries()) {
      if (index > 0) lines.push({ side, pieces: [] });
      if (text !== "")
        lines.at(-1)?.pieces.push({ text, changed: Boolean(word.added || word.removed) });
    }
  }
  return lines;
}

function whole(side: Side, text: string): DiffLine {
  return { side, pieces: text === "" ? [] : [{ text, changed: false }] };
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/u, "").split("\n");
}

/** How many lines came and went: `{ added: 3, removed: 1 }`. */
export function lineCounts(before: Text, after: Text): { added: number; removed: number } {
  const parts = lineParts(before, after);
  const count = (some: Word[]) => some.reduce((sum, { value }) => sum + linesOf(value).length, 0);
  return {
    added: count(parts.filter(({ added }) => added)),
    removed: count(parts.filter(({ removed }) => removed)),
  };
}

/** Two lists item by item: what stayed in order, what went, what came. */
export function listDiff(before: readonly Json[], after: readonly Json[]): DiffItem[] {
  const options = { comparator: sameJson, maxEditLength: MOST_EDITS };
  const parts = diffArrays([...before], [...after], options) ?? [
    { removed: true, added: false, value: [...before] },
    { removed: false, added: true, value: [...after] },
  ];
  return parts.flatMap(({ value, added, removed }) => {
    const side = added ? "added" : removed ? "removed" : "same";
    return value.map((item): DiffItem => ({ side, value: item }));
  });
}
