type ReadNumber =
  | { value: number | undefined; problem: null }
  /** `unfinished`: more may come that makes a number of it, as after "-" or "1e". */
  | { value: null; problem: string; unfinished: boolean };

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
const BEGUN = /^[+-]?(?:\d+\.?\d*|\.\d*)?(?:e[+-]?)?$/iu;

/**
 * The number that a person typed; undefined for empty text. Refused with a reason in plain words: text
 * that is no number, and numbers that cannot be kept exactly as they were typed.
 */
export function readNumber(text: string): ReadNumber {
  const typed = text.trim().replace(/^−/u, "-");
  if (typed === "") return { value: undefined, problem: null };
  if (!NUMBER.test(typed)) {
    const hint = /^[+-]?\d[\d\s']*,\d+$/u.test(typed) ? " Write a point for the comma." : "";
    return refuse(`“${typed.slice(0, 40)}” is no number.${hint}`, BEGUN.test(typed));
  }
  const value = Number(typed);
  if (!Number.isFinite(value)) return refuse("This number is too large.");
  const digits = typed.replace(/^\+/u, "").replace(/^(-?)0+(?=\d)/u, "$1");
  const kept = !/^-?\d+$/u.test(digits) || Number.isSafeInteger(value) || String(value) === digits;
  if (kept) return { value, problem: null };
  return refuse("This number is too large to be kept exactly: it would be saved as another one.");
}

function refuse(problem: string, unfinished = false): ReadNumber {
  return { value: null, problem, unfinished };
}
