const MOST_STEPS = 1e7;
/** `{n,m}` that can match this much more than it must counts as unbounded. */
const WIDE_RANGE = 20;

/**
 * Whether testing texts of up to `length` characters against a pattern ends soon. Patterns that
 * JavaScript cannot compile, that repeat a repetition or an alternative (`(a+)+`, `(a|a)*`), or that
 * refer back are never tested; the others only while length ^ repetitions stays small.
 */
export function isSafePattern(pattern: string, length: number): boolean {
  try {
    new RegExp(pattern, "u");
  } catch {
    return false;
  }
  const repetitions = countRepetitions(pattern);
  if (repetitions === null) return false;
  const start = pattern.startsWith("^") ? 0 : 1;
  return Math.max(length, 1) ** (repetitions + start) <= MOST_STEPS || repetitions + start <= 1;
}

type Group = { repeats: boolean; alternates: boolean };

function countRepetitions(pattern: string): number | null {
  const text = pattern.replace(/\\[^1-9k]|\[(?:\\.|[^\]\\])*\]/gsu, "x");
  if (/\\[1-9k]/u.test(text)) return null;
  const open: Group[] = [{ repeats: false, alternates: false }];
  let closed: Group = { repeats: false, alternates: false };
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    const group = open.at(-1) ?? closed;
    if (character === "(") open.push({ repeats: false, alternates: false });
    else if (character === "|") group.alternates = true;
    else if (character === ")") {
      closed = open.pop() ?? closed;
      const outer = open.at(-1);
      if (outer) outer.repeats ||= closed.repeats;
    } else if (isUnbounded(text.slice(at))) {
      if (text[at - 1] === ")" && (closed.repeats || closed.alternates)) return null;
      group.repeats = true;
      count++;
    }
  }
  return count;
}

function isUnbounded(rest: string): boolean {
  if (rest.startsWith("*") || rest.startsWith("+")) return true;
  const range = /^\{(\d+)(,?)(\d*)\}/u.exec(rest);
  if (!range) return false;
  const [, least, comma, most] = range;
  if (comma === "") return Number(least) > WIDE_RANGE;
  return most === "" || Number(most) - Number(least) > WIDE_RANGE;
}
