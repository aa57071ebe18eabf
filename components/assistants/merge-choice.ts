import type { Json } from "@/lib/langgraph/types";
import type { MergePick, MergeRow } from "@/lib/versions/merge";
import { mergeText } from "@/lib/versions/merge-text";

/** What a person takes for one row; `text` is what they made of two texts. */
export type MergeChoice = { side: "mine" | "theirs" | "hand" | null; text: string };

/** What is chosen at first: each change of one side stays, two that get along are put together. */
export function firstChoice(row: MergeRow, isSecret: boolean): MergeChoice {
  if (row.by !== "conflict") return { side: row.by === "mine" ? "mine" : "theirs", text: "" };
  if (!isMergeable(row, isSecret) || !isText(row.mine) || !isText(row.theirs)) {
    return { side: null, text: "" };
  }
  const { text, clean } = mergeText(isText(row.base) ? row.base : "", row.mine, row.theirs);
  return { side: clean ? "hand" : null, text };
}

/** Whether a row holds two texts that a person may put together; a name is one or the other. */
export function isMergeable({ by, mine, theirs, path }: MergeRow, isSecret: boolean): boolean {
  const isName = path.length === 2 && path[0] === "general" && path[1] === "name";
  return by === "conflict" && !isSecret && !isName && isText(mine) && isText(theirs);
}

/** The choice as `mergeValues` takes it. */
export function pickOf({ side, text }: MergeChoice): MergePick {
  return side === "hand" ? { value: text } : (side ?? "theirs");
}

function isText(value: Json | undefined): value is string {
  return typeof value === "string";
}
