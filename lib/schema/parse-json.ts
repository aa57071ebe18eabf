import type { Json } from "@/lib/langgraph/types";

type ParsedJson = { value: Json; problem: null } | { value: undefined; problem: string };

const TOKEN = /"(?:\\.|[^"\\])*"|[{}[\]]/gsu;

/**
 * JSON that a person typed. Refused with a reason in plain words: text that is no JSON, a key given
 * twice in one object (the first would be lost), and NUL characters (databases do not keep them).
 */
export function parseJson(text: string): ParsedJson {
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : "it cannot be read";
    return refuse(
      text.trim() === ""
        ? "Empty text is no JSON. For no value, write null."
        : `Not valid JSON: ${detail}`,
    );
  }
  const problem = findProblem(text);
  return problem === null ? { value, problem } : refuse(problem);
}

// `text` is known to be valid JSON.
function findProblem(text: string): string | null {
  const open: (Set<string> | null)[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else {
      const string: unknown = JSON.parse(token);
      if (typeof string !== "string") continue;
      if (string.includes("\0"))
        return "It holds a NUL character (\\u0000), which servers cannot store.";
      const keys = open.at(-1);
      if (!keys || !/^\s*:/u.test(text.slice(match.index + token.length))) continue;
      if (keys.has(string)) return `The key “${string}” is there twice in one object.`;
      keys.add(string);
    }
  }
  return null;
}

function refuse(problem: string): ParsedJson {
  return { value: undefined, problem };
}
