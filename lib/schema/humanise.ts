const ACRONYMS = new Set(
  "ai api aws cli cpu csv db gpu html http https id ids ip json jwt llm llms mcp ml nlp oauth pdf qa rag rest rpm sdk sms sql sse ssh ssl tpm tts ui uri url urls utc uuid ux vm xml yaml".split(
    " ",
  ),
);

/** A key as words: `model_name` → "Model name", `maxTokens` → "Max tokens", `mcp_config` → "MCP config". */
export function humanise(key: string): string {
  const words = key
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[\s_-]+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return key || "(no name)";
  return words.map((word, index) => spell(word, index === 0)).join(" ");
}

function spell(word: string, first: boolean): string {
  const lower = word.toLowerCase();
  if (ACRONYMS.has(lower))
    return lower.endsWith("s") && ACRONYMS.has(lower.slice(0, -1))
      ? plural(lower)
      : lower.toUpperCase();
  if (/^\p{Lu}{2,}$/u.test(word)) return word;
  return first ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
}

function plural(word: string): string {
  return `${word.slice(0, -1).toUpperCase()}s`;
}

/**
 * The label of a property. A title that only repeats the key, as Pydantic makes one for every field,
 * gives way to the humanised key; a title that somebody wrote stays as it is.
 */
export function labelOf(key: string, title: string | null): string {
  if (title === null || title === pythonTitle(key) || title === key) return humanise(key);
  return /^[a-z0-9]+(_[a-z0-9]+)+$/.test(title) ? humanise(title) : title;
}

// Pydantic: key.replace("_", " ").title()
function pythonTitle(key: string): string {
  return key
    .replaceAll("_", " ")
    .replace(/\p{L}+/gu, (run) => run.charAt(0).toUpperCase() + run.slice(1).toLowerCase());
}
