import type { TextLoad } from "./text-load";

const MOST_STEPS = 2e7;

/**
 * Whether testing so many texts of that length against a pattern ends soon. Patterns that
 * JavaScript cannot compile, that repeat what varies without end (`(a+)+`, `(a|a)*`), or that refer
 * back are never tested; the others only while the ways to match them from all starts stay few.
 */
export function isSafePattern(pattern: string, { longest, texts }: TextLoad): boolean {
  try {
    new RegExp(pattern, "u");
  } catch {
    return false;
  }
  const text = pattern.replace(/\\[^1-9k]|\[(?:\\.|[^\]\\])*\]/gsu, "x");
  if (/\\[1-9k]/u.test(text)) return false;
  const length = Math.max(longest, 1);
  const { ways, alternates } = countWays(text, length);
  const starts = pattern.startsWith("^") && !alternates ? 1 : length;
  return ways * starts * texts <= MOST_STEPS;
}

/** Ways to match: of the alternatives before this one, of what precedes the last atom, of that. */
type Group = { others: number; before: number; last: number; alternates: boolean };

/** An upper bound: a sequence multiplies the ways of its parts, alternatives add theirs. */
function countWays(text: string, length: number): { ways: number; alternates: boolean } {
  const outer: Group[] = [];
  let group = newGroup();
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const quantifier = readQuantifier(rest);
    if (quantifier) {
      group.last = waysToRepeat(group.last, quantifier, length, text[at - 1] === ")");
      at += quantifier.size;
      continue;
    }
    const opening = /^\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/u.exec(rest);
    if (opening) {
      outer.push(group);
      group = newGroup();
    } else if (rest.startsWith(")")) {
      const ways = waysOf(group);
      group = outer.pop() ?? newGroup();
      group.before *= group.last;
      group.last = ways;
    } else if (rest.startsWith("|")) {
      group = { ...newGroup(), others: waysOf(group), alternates: true };
    } else {
      group.before *= group.last;
      group.last = 1;
    }
    at += opening?.[0].length ?? 1;
  }
  return { ways: waysOf(group), alternates: group.alternates };
}

function newGroup(): Group {
  return { others: 0, before: 1, last: 1, alternates: false };
}

function waysOf({ others, before, last }: Group): number {
  return others + before * last;
}

type Quantifier = { least: number; most: number; size: number };

function readQuantifier(rest: string): Quantifier | null {
  const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/u.exec(rest);
  if (!found) return null;
  const [{ length: size }, from, comma, to] = found;
  if (rest.startsWith("?")) return { least: 0, most: 1, size };
  if (from === undefined) return { least: rest.startsWith("*") ? 0 : 1, most: Infinity, size };
  const least = Number(from);
  return { least, most: comma === "" ? least : to ? Number(to) : Infinity, size };
}

function waysToRepeat(once: number, range: Quantifier, length: number, isGroup: boolean): number {
  const { least, most } = range;
  // A group may match nothing, so that its least number of rounds costs time on any text.
  const rounds = isGroup ? Math.max(least, 1) : 1;
  if (once === 1) return rounds * (Math.min(most - least, length) + 1);
  const all = once ** (most + 1);
  return all === Infinity ? Infinity : (rounds * (all - once ** least)) / (once - 1);
}
