import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import { type Path, setAt, valueAt } from "@/lib/schema/edit-value";
import { jsonChanges } from "./json-diff";

/** One place that somebody changed; undefined: nothing is there. */
export type MergeRow = {
  path: Path;
  base: Json | undefined;
  mine: Json | undefined;
  theirs: Json | undefined;
  /** Who changed it; `both` made the same of it, `conflict` something else each. */
  by: "mine" | "theirs" | "both" | "conflict";
};

/** What is taken for a row: one side, or a value that a person put together. */
export type MergePick = "mine" | "theirs" | { value: Json | undefined };

/**
 * Where two people's values have gone from the base that both started from. Changes that overlap
 * are one row, at the place that holds both.
 */
export function mergeRows(base: Json, mine: Json, theirs: Json): MergeRow[] {
  const paths = [...jsonChanges(base, mine), ...jsonChanges(base, theirs)].map(({ path }) => path);
  return outermost(paths).map((path) => {
    const row = {
      path,
      base: valueAt(base, path),
      mine: valueAt(mine, path),
      theirs: valueAt(theirs, path),
    };
    return { ...row, by: changedBy(row) };
  });
}

/**
 * Theirs, with what was picked laid over it. A row without a pick keeps what its only author made
 * of it; in a conflict it keeps theirs.
 */
export function mergeValues(
  theirs: Json,
  rows: readonly MergeRow[],
  picks: ReadonlyMap<MergeRow, MergePick>,
): Json {
  return rows.reduce<Json>((result, row) => {
    const pick = picks.get(row) ?? (row.by === "mine" ? "mine" : "theirs");
    if (pick === "theirs") return result;
    return setAt(result, row.path, pick === "mine" ? row.mine : pick.value) ?? null;
  }, theirs);
}

function changedBy({ base, mine, theirs }: Omit<MergeRow, "by" | "path">): MergeRow["by"] {
  if (isSame(mine, theirs)) return "both";
  if (isSame(base, theirs)) return "mine";
  return isSame(base, mine) ? "theirs" : "conflict";
}

function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameJson(a, b);
}

/** The paths that lie in no other one, each once. */
function outermost(paths: Path[]): Path[] {
  const sorted = paths.toSorted((a, b) => a.length - b.length);
  const kept: Path[] = [];
  for (const path of sorted) {
    if (!kept.some((outer) => outer.every((key, index) => key === path[index]))) kept.push(path);
  }
  return kept;
}
