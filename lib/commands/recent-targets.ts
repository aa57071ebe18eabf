import { array, object, optional, parse, picklist, string } from "valibot";
import type { CommandTarget } from "./command-target";

const KEY = "roster:recent";
const MOST = 8;

type Kept = Pick<Storage, "getItem" | "setItem">;

const parser = array(
  object({
    kind: picklist(["assistant", "graph", "thread"]),
    deployment: string(),
    id: string(),
    label: string(),
    hint: optional(string()),
    assistant: optional(string()),
  }),
);

/** Where one went last, newest first; nothing where the browser keeps nothing, or something unreadable. */
export function recentTargets(storage: Kept): CommandTarget[] {
  try {
    return parse(parser, JSON.parse(storage.getItem(KEY) ?? "[]")).slice(0, MOST);
  } catch {
    return [];
  }
}

/** Remembers a target as the newest of eight; one that was there before moves up. */
export function rememberTarget(storage: Kept, target: CommandTarget): void {
  const others = recentTargets(storage).filter((each) => !isSame(each, target));
  try {
    storage.setItem(KEY, JSON.stringify([target, ...others].slice(0, MOST)));
  } catch {
    // Without room for it there is nothing to remember.
  }
}

function isSame(a: CommandTarget, b: CommandTarget): boolean {
  return a.kind === b.kind && a.deployment === b.deployment && a.id === b.id;
}
