import type { RunSteering } from "./run-request";

/** Names of the nodes before and after which a run pauses; ["*"] stands for every node. */
export type Breakpoints = { before: string[]; after: string[] };

const ALL = "*";
export const ALL_NODES = [ALL];
export const NO_BREAKPOINTS: Breakpoints = { before: [], after: [] };

/** The breakpoints as a run is sent them. None are left out: an empty list means none as well. */
export function interruptsOf({ before, after }: Breakpoints): RunSteering {
  return {
    ...(before.length > 0 ? { interrupt_before: namesOf(before) } : {}),
    ...(after.length > 0 ? { interrupt_after: namesOf(after) } : {}),
  };
}

export function pausesAt(names: readonly string[], node: string): boolean {
  return names.includes(ALL) || names.includes(node);
}

/** The names with `node` in or out; `every` is what "*" stood for. */
export function toggleNode(
  names: readonly string[],
  node: string,
  every: readonly string[],
): string[] {
  const named = names.includes(ALL) ? every : names;
  return named.includes(node) ? named.filter((name) => name !== node) : [...named, node];
}

function namesOf(names: string[]): string[] | "*" {
  return names.includes(ALL) ? ALL : names;
}
