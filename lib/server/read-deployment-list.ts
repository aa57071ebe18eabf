import { scanJson } from "@/lib/schema/json-scanner";
import { isPath, type ReadFile } from "./env-value";

const AT_QUOTES = "look at the quotes, commas and brackets there";

/**
 * The entries of a JSON array that stands in a variable, or in the file whose path stands there.
 * Throws an Error that says what is wrong and where; of what was written it repeats a path alone.
 */
export function readDeploymentList(value: string, readFile: ReadFile): unknown[] {
  const { text, where } = textOf(unquoted(value), readFile);
  const list = readJson(text, where);
  if (!Array.isArray(list)) throw new Error(`${where} must be a JSON array of deployments`);
  if (list.length === 0) throw new Error(`${where} holds no deployment`);
  return list;
}

/** Without the pair of quotes that a shell or compose left around it; `\"` in it was a quote then. */
function unquoted(value: string): string {
  const text = value.trim().replace(/^\uFEFF/, "");
  const [, quote, inner = ""] = /^(["'])(.*)\1$/s.exec(text) ?? [];
  if (quote === undefined) return text;
  const isEscaped = quote === '"' && /^\s*[[{][^"]*\\"/.test(inner);
  return isEscaped ? inner.replaceAll(/\\(["\\])/g, "$1") : inner.trim();
}

function textOf(value: string, readFile: ReadFile): { text: string; where: string } {
  if (/^\s*[[{]/.test(value)) return { text: value, where: "it" };
  if (!isPath(value)) {
    throw new Error("is neither a JSON array, which starts with [, nor the path of a file");
  }
  const { path, text, problem } = readFile(value);
  if (text !== undefined) return { text, where: `the file ${path}` };
  throw new Error(
    `is neither a JSON array nor the path of a file that can be read: ${path} ${problem}`,
  );
}

function readJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Words about the fault, the parser's and the scanner's, quote the text, where a key may stand.
    const [fault] = scanJson(text).problems;
    const before = text.slice(0, fault?.from ?? 0).split(/\r\n|\r|\n/);
    const column = [...(before.at(-1) ?? "")].length + 1;
    throw new Error(
      `${where} is not JSON at line ${before.length}, column ${column}: ${AT_QUOTES}`,
    );
  }
}
