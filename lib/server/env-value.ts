export type Variables = { [name: string]: string | undefined };

/** The text of a file; undefined where it cannot be read. */
export type ReadFile = (path: string) => string | undefined;

const HEADER_TEXT = /^[\x20-\x7e]+$/;

type From = string | { env: string } | { file: string };

/**
 * A header's value: as it stands, out of a variable, or out of a file (its last line break is left
 * off, as secrets are mounted with one). `problem` says what is wrong without repeating the value.
 */
export function headerValue(
  from: From,
  { variables, readFile }: { variables: Variables; readFile: ReadFile },
): { value: string | undefined; problem: string | undefined } {
  const read =
    typeof from === "string" ? from : "env" in from ? variables[from.env] : readFile(from.file);
  const value = read?.trim();
  const problem = value
    ? HEADER_TEXT.test(value)
      ? undefined
      : "holds characters that an HTTP header cannot carry"
    : typeof from === "string"
      ? "is empty"
      : "env" in from
        ? `names the variable ${from.env}, which is not set`
        : `names the file ${from.file}, which is empty or cannot be read`;
  return { value: problem === undefined ? value : undefined, problem };
}
