import type { Json } from "@/lib/langgraph/types";

/** How much text a pattern may be tested against: the longest one, and how many there are. */
export type TextLoad = { longest: number; texts: number };

const LENGTHS = [200, 3_000, 1_000_000];
/** A form's own fields; each has its own pattern, so only long lists and records count as many. */
const FEW = 50;

/** The load of the texts in a value, rounded up to few classes. */
export function textLoad(value: Json): TextLoad {
  const found = { longest: 0, texts: 0 };
  count(value, found);
  const { longest, texts } = found;
  return {
    longest: LENGTHS.find((limit) => longest <= limit) ?? longest,
    texts: texts <= FEW ? 1 : 10 ** Math.ceil(Math.log10(texts)),
  };
}

function count(value: Json, found: TextLoad): void {
  if (typeof value === "string") countText(value, found);
  else if (Array.isArray(value)) for (const item of value) count(item, found);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      countText(key, found);
      count(inner, found);
    }
  }
}

function countText({ length }: string, found: TextLoad): void {
  found.texts++;
  found.longest = Math.max(found.longest, length);
}
