import type { Json } from "@/lib/langgraph/types";
import type { Path } from "./edit-value";
import { type Place, type PlaceTree, scanJson, type TextProblem } from "./json-scanner";

type JsonReading =
  | { value: Json; places: PlaceTree; problems: [] }
  | { value: undefined; places: undefined; problems: TextProblem[] };

/**
 * A text as JSON with the place of each value in it, or what is wrong and where. It refuses what
 * `parseJson` refuses, and numbers that JavaScript would change.
 */
export function readJsonText(text: string): JsonReading {
  const { tree, problems } = scanJson(text);
  if (tree === null || problems.length > 0)
    return { value: undefined, places: undefined, problems };
  return { value: JSON.parse(text), places: tree, problems: [] };
}

/**
 * Where the value at `path` stands in the text that was read. What is not there is missing from the
 * innermost value around it: then the place is that value's first character.
 */
export function placeOf(places: PlaceTree, path: Path): Place {
  let at = places;
  for (const key of path) {
    const inner = at.inner.get(key);
    if (!inner) return { from: at.from, to: Math.min(at.from + 1, at.to) };
    at = inner;
  }
  return { from: at.from, to: at.to };
}
