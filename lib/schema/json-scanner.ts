/** A stretch of a text: from the first character up to, without, `to`. */
export type Place = { from: number; to: number };
/** Where a value stands in a text, with the places of its members by name or number. */
export type PlaceTree = Place & { inner: ReadonlyMap<string | number, PlaceTree> };
export type TextProblem = Place & { message: string };

type Scan = { tree: PlaceTree | null; problems: TextProblem[] };

const MOST_LEVELS = 1_000;
const SPACE = /[ \t\n\r]*/y;
const PLAIN = /[^"\\\p{Cc}]*/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?/iy;
const WORD = /[\p{L}\p{N}_$.+-]+/uy;
const LITERALS = ["true", "false", "null"];
const QUOTES = "'`´‘’‚“”„«»";
const NONE: ReadonlyMap<string | number, PlaceTree> = new Map();

class Unreadable extends Error {
  constructor(readonly problem: TextProblem) {
    super(problem.message);
  }
}

/**
 * Reads JSON for where everything stands. Text that is no JSON has no tree and one problem, at the
 * place of the fault and in plain words; keys given twice, NUL characters and numbers that would not
 * be kept exactly are problems of readable text. Never throws.
 */
export function scanJson(text: string): Scan {
  const problems: TextProblem[] = [];
  let at = 0;

  function take(pattern: RegExp): string {
    pattern.lastIndex = at;
    const [found = ""] = pattern.exec(text) ?? [];
    at += found.length;
    return found;
  }

  function fail(message: string, from = at, to = from + 1): never {
    throw new Unreadable({ from, to: Math.min(to, text.length), message });
  }

  function value(level: number): PlaceTree {
    take(SPACE);
    const from = at;
    const start = text[at] ?? "";
    if (start === "{" || start === "[") {
      if (level >= MOST_LEVELS) fail(`This is nested more than ${MOST_LEVELS} levels deep.`);
      return members(start === "{", level);
    }
    if (start === '"') string();
    else if (/[-\d]/.test(start)) number();
    else literal();
    return { from, to: at, inner: NONE };
  }

  function members(named: boolean, level: number): PlaceTree {
    const from = at;
    const inner = new Map<string | number, PlaceTree>();
    const [open, close] = named ? ["{", "}"] : ["[", "]"];
    let comma: number | null = null;
    at++;
    for (;;) {
      take(SPACE);
      if (at >= text.length) fail(`This “${open}” is never closed.`, from);
      if (text[at] === close) {
        if (comma !== null) fail("Nothing follows this comma: remove it.", comma);
        at++;
        return { from, to: at, inner };
      }
      const key = named ? name(inner) : inner.size;
      inner.set(key, value(level + 1));
      take(SPACE);
      comma = text[at] === "," ? at++ : null;
      if (comma === null && text[at] !== close && at < text.length) {
        if (/["{[\w-]/.test(text[at] ?? "")) fail("A comma is missing before this.");
        unexpected();
      }
    }
  }

  function name(known: ReadonlyMap<string | number, unknown>): string {
    const from = at;
    if (text[at] !== '"') {
      const word = take(WORD);
      if (word) fail(`The name “${word}” must stand in double quotes.`, from, at);
      unexpected();
    }
    string();
    const key: unknown = JSON.parse(text.slice(from, at));
    const to = at;
    take(SPACE);
    if (text[at] !== ":") fail("A colon and a value are missing after this name.", from, to);
    at++;
    if (typeof key !== "string") return "";
    if (known.has(key)) {
      problems.push({ from, to, message: `The key “${key}” is there twice in one object.` });
    }
    return key;
  }

  function string(): void {
    const from = at++;
    for (;;) {
      take(PLAIN);
      const end = text[at];
      if (end === '"') {
        at++;
        return;
      }
      if (end === undefined) fail("This text has no closing quote.", from, text.length);
      const escaped = at;
      if (end === "\\") {
        if (!take(ESCAPE)) fail("A backslash inside a text is written \\\\.", at, at + 2);
        if (text.slice(escaped, at).toLowerCase() === "\\u0000") {
          const message = "This is a NUL character, which servers cannot store. Remove it.";
          problems.push({ from: escaped, to: at, message });
        }
      } else if (end === "\n" || end === "\r") {
        fail(
          "This text has no closing quote. A line break inside a text is written \\n.",
          from,
          at,
        );
      } else if (end < " ") {
        fail("There is an invisible control character here. Remove it.");
      } else at++;
    }
  }

  function number(): void {
    const from = at;
    const digits = take(NUMBER);
    const rest = take(WORD);
    if (!digits || rest) fail(`“${text.slice(from, at)}” is no number as JSON has it.`, from, at);
    if (isKept(digits)) return;
    const message = "This number is too large to be kept exactly. As a text, in quotes, it is.";
    problems.push({ from, to: at, message });
  }

  function literal(): void {
    const from = at;
    const word = take(WORD);
    if (!word) unexpected();
    if (!LITERALS.includes(word)) fail(`“${word}” is no value. ${advice(word)}`, from, at);
  }

  function unexpected(): never {
    const start = text[at];
    if (start === undefined) fail("The text ends where a value should follow.");
    if (QUOTES.includes(start)) fail('Texts and names stand in straight double quotes: ".');
    if (start === "/" || start === "#") fail("JSON has no comments. Remove this one.");
    if (/[\s\ufeff\u200b]/u.test(start)) fail("This is a special space. Type a usual one.");
    if (/[,:}\]]/.test(start)) fail(`“${start}” stands where a name or a value should be.`);
    fail(`“${String.fromCodePoint(text.codePointAt(at) ?? 0)}” cannot stand here.`);
  }

  try {
    if (text.trim() === "") fail("Empty text is no JSON. For no values, write {}.", 0, text.length);
    const tree = value(0);
    take(SPACE);
    if (at < text.length) fail("The JSON has ended before this.", at, text.length);
    return { tree, problems };
  } catch (error) {
    if (error instanceof Unreadable) return { tree: null, problems: [error.problem] };
    throw error;
  }
}

function isKept(digits: string): boolean {
  const number = Number(digits);
  if (!Number.isFinite(number)) return false;
  return !/^-?\d+$/.test(digits) || Number.isSafeInteger(number) || String(number) === digits;
}

function advice(word: string): string {
  const small = word.toLowerCase();
  if (LITERALS.includes(small)) return `Write ${small}.`;
  if (["none", "undefined", "nil", "nan"].includes(small)) return "For no value, write null.";
  return "Texts stand in double quotes.";
}
