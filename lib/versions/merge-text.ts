import { diffArrays } from "diff";

const MOST_EDITS = 1_000;

/** `clean`: no line was changed by both. Else such lines are there twice, theirs before mine. */
export type MergedText = { text: string; clean: boolean };

/** Lines `start` to `end` of the base are replaced by `lines`. */
type Hunk = { start: number; end: number; lines: string[] };

/** Two texts put together, line by line, by what each changed in the base that both started from. */
export function mergeText(base: string, mine: string, theirs: string): MergedText {
  const lines = base.split("\n");
  const result: string[] = [];
  let clean = true;
  let at = 0;
  for (const { start, end, mine: own, theirs: other } of groups(
    hunks(base, mine),
    hunks(base, theirs),
  )) {
    result.push(...lines.slice(at, start));
    at = end;
    const [left, right] = [applied(lines, start, end, other), applied(lines, start, end, own)];
    const isSame = left.join("\n") === right.join("\n") && left.length === right.length;
    if (own.length === 0 || isSame) result.push(...left);
    else if (other.length === 0) result.push(...right);
    else {
      clean = false;
      result.push(...left, ...right);
    }
  }
  result.push(...lines.slice(at));
  return { text: result.join("\n"), clean };
}

function hunks(base: string, changed: string): Hunk[] {
  const [old, now] = [base.split("\n"), changed.split("\n")];
  const parts = diffArrays(old, now, { maxEditLength: MOST_EDITS });
  if (!parts) return [{ start: 0, end: old.length, lines: now }];
  const found: Hunk[] = [];
  let at = 0;
  for (const { added, removed, value } of parts) {
    const last = found.at(-1);
    const touching = last?.end === at ? last : undefined;
    if (added) {
      if (touching) touching.lines.push(...value);
      else found.push({ start: at, end: at, lines: [...value] });
      continue;
    }
    if (removed) {
      if (touching) touching.end += value.length;
      else found.push({ start: at, end: at + value.length, lines: [] });
    }
    at += value.length;
  }
  return found;
}

type Group = { start: number; end: number; mine: Hunk[]; theirs: Hunk[] };

/** Hunks that overlap or touch are one group: what is beside a changed line belongs to it. */
function groups(mine: Hunk[], theirs: Hunk[]): Group[] {
  const all = [
    ...mine.map((hunk) => ({ hunk, side: "mine" as const })),
    ...theirs.map((hunk) => ({ hunk, side: "theirs" as const })),
  ].toSorted((a, b) => a.hunk.start - b.hunk.start || a.hunk.end - b.hunk.end);
  const found: Group[] = [];
  for (const { hunk, side } of all) {
    let group = found.at(-1);
    if (group === undefined || hunk.start > group.end) {
      group = { start: hunk.start, end: hunk.end, mine: [], theirs: [] };
      found.push(group);
    }
    group.end = Math.max(group.end, hunk.end);
    group[side].push(hunk);
  }
  return found;
}

/** The lines of the base from `start` to `end`, with the hunks made. */
function applied(lines: string[], start: number, end: number, changes: Hunk[]): string[] {
  const result: string[] = [];
  let at = start;
  for (const hunk of changes) {
    result.push(...lines.slice(at, hunk.start), ...hunk.lines);
    at = hunk.end;
  }
  return [...result, ...lines.slice(at, end)];
}
