import {
  array,
  type BaseIssue,
  type GenericSchema,
  getDotPath,
  integer,
  literal,
  minLength,
  minValue,
  nullable,
  number,
  object,
  pipe,
  safeParse,
  string,
  unknown,
} from "valibot";
import { jsonObject } from "@/lib/langgraph/parse";
import type { Json } from "@/lib/langgraph/types";
import { isObject, own } from "@/lib/schema/json-schema";
import { parseJson } from "@/lib/schema/parse-json";
import { type AssistantExport, EXCHANGE_FORMAT, EXCHANGE_VERSION } from "./exchange";

/** The most that a file may hold, in bytes: each of its versions must pass through the proxy. */
export const MOST_BYTES = 8 * 1024 * 1024;
const MOST_DEPTH = 200;
const FORBIDDEN_KEYS = ["__proto__"];

export type ParsedExport =
  | {
      file: AssistantExport;
      /** Keys that Roster does not know and does not import: `versions.0.colour`. */
      ignored: string[];
      problem: null;
    }
  | { file: null; problem: string };

const versionNumber = pipe(number(), integer(), minValue(1));
const version = object({
  version: versionNumber,
  created_at: string(),
  note: nullable(string()),
  author: nullable(string()),
  graph_id: pipe(string(), minLength(1)),
  name: string(),
  description: nullable(string()),
  config: jsonObject,
  context: unknown(),
  metadata: jsonObject,
});
const file = object({
  format: literal(EXCHANGE_FORMAT),
  format_version: literal(EXCHANGE_VERSION),
  exported_at: string(),
  source: object({ graph_id: string(), assistant_id: string() }),
  assistant: object({ name: string(), active_version: versionNumber }),
  secrets_left_out: pipe(number(), integer(), minValue(0)),
  versions: pipe(array(version), minLength(1)),
});

const TOO_LARGE = "It is larger than 8 MiB. Export fewer versions at once.";

/** Reads an export out of a file. One that is too large need not be read for it: `read` is not called. */
export async function readExport(
  size: number,
  read: () => Promise<ArrayBuffer | Uint8Array>,
): Promise<ParsedExport> {
  if (size > MOST_BYTES) return refuse(TOO_LARGE);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await read());
  } catch {
    return refuse("It cannot be read, or it is not text in UTF-8.");
  }
  return parseExport(text);
}

/** Reads an export's text; `problem` says in plain words why it cannot be taken. */
export function parseExport(text: string): ParsedExport {
  const bytes = new TextEncoder().encode(text).byteLength;
  if (bytes > MOST_BYTES) return refuse(TOO_LARGE);
  if (depthOf(text) > MOST_DEPTH) return refuse("It is nested too deeply to be an export.");
  const { value, problem } = parseJson(text.replace(/^\uFEFF/, ""));
  if (problem !== null) return refuse(problem);
  return readFile(value) ?? readShape(value, text);
}

/** What is wrong before the file's parts are looked at; undefined when nothing is. */
function readFile(value: Json): ParsedExport | undefined {
  if (!isObject(value) || own(value, "format") !== EXCHANGE_FORMAT) {
    return refuse(
      `It is JSON, but no export of an assistant: its “format” must be “${EXCHANGE_FORMAT}”.`,
    );
  }
  const format = own(value, "format_version");
  if (typeof format === "number" && format > EXCHANGE_VERSION) {
    return refuse(
      `It was written by a newer Roster (format version ${format}; this one reads ${EXCHANGE_VERSION}). Update Roster to import it.`,
    );
  }
  const forbidden = forbiddenKey(value);
  if (forbidden) return refuse(`It holds the key “${forbidden}”, which programs take for another.`);
  return undefined;
}

function readShape(value: Json, text: string): ParsedExport {
  const long = longNumber(text);
  if (long) return refuse(`It holds the number ${long}, too long to be kept to the last digit.`);
  const result = safeParse(file, value);
  if (!result.success) {
    return refuse(whatIsWrong(result.issues[0]));
  }
  const parsed = result.output;
  const numbers = parsed.versions.map((each) => each.version);
  const twice = numbers.find((each, index) => numbers.indexOf(each) !== index);
  if (twice !== undefined) return refuse(`Version ${twice} is in it twice.`);
  // JSON.parse gave every part of it.
  const versions = parsed.versions.map((each) => ({ ...each, context: each.context as Json }));
  const sorted = versions.toSorted((a, b) => b.version - a.version);
  return { file: { ...parsed, versions: sorted }, ignored: ignoredKeys(value), problem: null };
}

function whatIsWrong(issue: BaseIssue<unknown>): string {
  const place = getDotPath(issue) ?? "the top level";
  if (issue.received === "undefined") return `“${place}” is missing.`;
  if (issue.kind === "validation") return `“${place}” is not valid: ${issue.message}.`;
  // A JSON object is checked by hand, so valibot knows no name for it.
  const expected = issue.type === "custom" ? "an object" : (issue.expected ?? "something else");
  return `“${place}” should be ${expected}.`;
}

function refuse(problem: string): ParsedExport {
  return { file: null, problem };
}

const STRUCTURE = /"(?:\\.|[^"\\])*"|[{}[\]]/gsu;

function depthOf(text: string): number {
  let [depth, most] = [0, 0];
  for (const [token] of text.matchAll(STRUCTURE)) {
    if (token === "{" || token === "[") depth += 1;
    else if (token === "}" || token === "]") depth -= 1;
    most = Math.max(most, depth);
  }
  return most;
}

function forbiddenKey(value: Json): string | undefined {
  if (Array.isArray(value)) return value.map(forbiddenKey).find((found) => found !== undefined);
  if (!isObject(value)) return undefined;
  return (
    FORBIDDEN_KEYS.find((key) => Object.hasOwn(value, key)) ??
    Object.values(value)
      .map(forbiddenKey)
      .find((found) => found !== undefined)
  );
}

/** A whole number that JavaScript would change. */
function longNumber(text: string): string | undefined {
  for (const [token] of text.matchAll(/"(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gsu)) {
    const whole = /^-?\d{16,}$/.test(token);
    if (whole && BigInt(Number(token)) !== BigInt(token)) return token;
  }
  return undefined;
}

const KNOWN: { [part: string]: GenericSchema & { entries: object } } = { file, version };

function ignoredKeys(value: Json): string[] {
  const top = isObject(value) ? value : {};
  const versions = own(top, "versions");
  const list = Array.isArray(versions) ? versions : [];
  return [
    ...unknownIn("file", top, ""),
    ...list.flatMap((each, index) =>
      isObject(each) ? unknownIn("version", each, `versions.${index}.`) : [],
    ),
  ];
}

function unknownIn(part: "file" | "version", value: object, prefix: string): string[] {
  const known = KNOWN[part]?.entries ?? {};
  const keys = Object.keys(value).filter((key) => key !== "$schema");
  return keys.filter((key) => !Object.hasOwn(known, key)).map((key) => `${prefix}${key}`);
}
