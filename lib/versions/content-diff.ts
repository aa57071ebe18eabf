import type { AssistantContent, Json, JsonObject } from "@/lib/langgraph/types";
import { asObject, readValues, sameJson } from "@/lib/langgraph/values";
import type { Path } from "@/lib/schema/edit-value";
import { isObject, own } from "@/lib/schema/json-schema";
import { comparable } from "./compare";

/** The parts of a content, in the order in which they are shown. */
export const PARTS = ["general", "values", "run", "metadata"] as const;
export type DiffPart = (typeof PARTS)[number];

export function isDiffPart(key: string | number | undefined): key is DiffPart {
  return PARTS.some((part) => part === key);
}

/** One thing that an assistant may hold, as two contents hold it; undefined: not there. */
export type DiffEntry = {
  part: DiffPart;
  /** Within its part: `["system_prompt"]`, `["limits", "max"]`, `["name"]`. */
  path: Path;
  before: Json | undefined;
  after: Json | undefined;
  changed: boolean;
};

/**
 * Two contents side by side, entry by entry, changed or not. Values are shown once where both homes
 * hold the same; where they do not, each home is a group of its own. Nothing that differs is left
 * out: some entry is `changed` exactly when `differingFields` names a field.
 */
export function contentDiff(a: AssistantContent, b: AssistantContent): DiffEntry[] {
  const [left, right] = [comparable(a), comparable(b)];
  const [runA, runB] = [asObject(left.config), asObject(right.config)];
  return [
    ...["name", "description", "graph_id"].map((field) =>
      entry("general", [field], own(left, field), own(right, field)),
    ),
    ...valueEntries(a, b),
    ...walk("run", runA, runB),
    ...walk("metadata", asObject(left.metadata), asObject(right.metadata)),
  ];
}

function valueEntries(a: AssistantContent, b: AssistantContent): DiffEntry[] {
  const [homesA, homesB] = [homes(a), homes(b)];
  if (!areHomesApart(a, b)) {
    const entries = walk("values", readValues(a), readValues(b));
    const [kept, now] = [keptIn(homesA), keptIn(homesB)];
    const moved = kept !== null && now !== null && kept !== now;
    return moved ? [...entries, entry("values", [KEPT_IN], kept, now)] : entries;
  }
  return [
    ...walk("values", homesA.configurable, homesB.configurable, ["config.configurable"]),
    ...walk("values", homesA.context, homesB.context, ["context"]),
  ];
}

/** The path of the entry that says in which homes the values are, where only that changed. */
export const KEPT_IN = "\u0000kept in";

/** Whether the entries of values begin with the home that holds them: `["context", "model"]`. */
export function areHomesApart(a: AssistantContent, b: AssistantContent): boolean {
  return !(isOne(homes(a)) && isOne(homes(b)));
}

type Homes = { configurable: Json; context: Json };

function homes(content: AssistantContent): Homes {
  const { configurable, context } = comparable(content);
  return { configurable, context };
}

/** Whether one list of values tells all: both homes hold the same, or one of them nothing. */
function isOne({ configurable, context }: Homes): boolean {
  return (
    isObject(context) &&
    (isEmpty(configurable) || isEmpty(context) || sameJson(configurable, context))
  );
}

function keptIn({ configurable, context }: Homes): string | null {
  if (isEmpty(configurable)) return isEmpty(context) ? null : "context";
  return isEmpty(context) ? "config.configurable" : "config.configurable and context";
}

/** Objects that both have are gone into; an empty one is an entry by itself. */
function walk(
  part: DiffPart,
  a: Json | undefined,
  b: Json | undefined,
  path: Path = [],
): DiffEntry[] {
  const inside = isObject(a) && isObject(b) && (path.length === 0 || !(isEmpty(a) && isEmpty(b)));
  if (!inside) return [entry(part, path, a, b)];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.flatMap((key) => walk(part, own(a, key), own(b, key), [...path, key]));
}

function entry(
  part: DiffPart,
  path: Path,
  before: Json | undefined,
  after: Json | undefined,
): DiffEntry {
  const same = before !== undefined && after !== undefined && sameJson(before, after);
  return { part, path, before, after, changed: !same };
}

function isEmpty(value: Json | JsonObject): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}
