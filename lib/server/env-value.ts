import { readFileSync } from "node:fs";
import { resolve } from "node:path";

export type Variables = { [name: string]: string | undefined };

/** A file's absolute path, and its text, or why it cannot be read in words that follow the path. */
type FileRead = { path: string } & (
  | { text: string; problem?: undefined }
  | { text?: undefined; problem: string }
);
export type ReadFile = (path: string) => FileRead;

const HEADER_TEXT = /^[\x20-\x7e]+$/;
const PATH = /^[^{}"\r\n]{1,200}$/;

type From = string | { env: string } | { file: string };

type Source = { variables: Variables; readFile: ReadFile };

/**
 * A header's value: as it stands, out of a variable, or out of a file (its last line break is left
 * off, as secrets are mounted with one). `problem` says what is wrong without repeating the value.
 */
export function headerValue(
  from: From,
  source: Source,
): { value: string | undefined; problem: string | undefined } {
  const { text, missing } = readFrom(from, source);
  const value = text?.trim();
  if (!value) return { value: undefined, problem: missing };
  if (HEADER_TEXT.test(value)) return { value, problem: undefined };
  return { value: undefined, problem: "holds characters that an HTTP header cannot carry" };
}

function readFrom(from: From, { variables, readFile }: Source) {
  if (typeof from === "string") return { text: from, missing: "is empty" };
  if ("env" in from) {
    return {
      text: variables[from.env],
      missing: `names the variable ${from.env}, which is not set`,
    };
  }
  return readNamed(from.file, readFile);
}

/** The text of a file, and how it is named where there is none, in words that follow a setting's name. */
export function readNamed(
  given: string,
  readFile: ReadFile,
): { text: string | undefined; missing: string } {
  if (!isPath(given)) return { text: undefined, missing: "names a file by what is no path" };
  const { path, text, problem = "is empty" } = readFile(given);
  return { text, missing: `names the file ${path}, which ${problem}` };
}

/** Whether this looks like a path: what does not may be a secret, and is not repeated. */
export function isPath(text: string): boolean {
  return PATH.test(text);
}

const REASONS: { [code: string]: string } = {
  ENOENT: "is not there",
  ENOTDIR: "is not there",
  EISDIR: "is a folder",
  EACCES: "Roster may not read",
  EPERM: "Roster may not read",
};

/**
 * Reads texts in UTF-8, without a byte order mark. A relative path starts in `folder`; by default in
 * the one where Roster was started, which the launcher passes on, as the web server runs in its own.
 */
export function fileReader({ ROSTER_STARTED_IN: folder = "." }: Variables): ReadFile {
  return (given) => {
    const path = resolve(folder, given);
    try {
      return {
        path,
        text: readFileSync(/* turbopackIgnore: true */ path, "utf8").replace(/^\uFEFF/, ""),
      };
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      return { path, problem: REASONS[code] ?? "cannot be read" };
    }
  };
}
