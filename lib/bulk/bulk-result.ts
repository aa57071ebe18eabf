import { type ErrorCode, type RosterError, toRosterError } from "@/lib/errors";
import { isUnknown } from "@/lib/langgraph/ambiguous";

/** What became of one of many. */
export type BulkResult =
  | { state: "done" }
  /** There was nothing to do. */
  | { state: "already" }
  | { state: "failed"; error: RosterError }
  /** The answer was lost, and the server could not be asked. */
  | { state: "unknown"; error: RosterError }
  /** It was done, and the server has lost it again. */
  | { state: "undone" }
  | { state: "untried" };

export type BulkState = BulkResult["state"];

/** What became of each, by id. */
export type BulkResults = ReadonlyMap<string, BulkResult>;

/** The trouble is with the server or the way to it, not with the one item. */
const OUT_OF_REACH: ReadonlySet<ErrorCode> = new Set([
  "offline",
  "upstream_unreachable",
  "upstream_timeout",
  "upstream_auth",
  "rate_limited",
  "read_only",
]);

export function isOutOfReach({ code }: RosterError): boolean {
  return OUT_OF_REACH.has(code);
}

/** What a deed that threw says. */
export function failureOf(thrown: unknown): BulkResult {
  return { state: isUnknown(thrown) ? "unknown" : "failed", error: toRosterError(thrown) };
}

/** How many there are of each. */
export function countResults(results: Iterable<BulkResult>): Record<BulkState, number> {
  const counts = { done: 0, already: 0, failed: 0, unknown: 0, undone: 0, untried: 0 };
  for (const { state } of results) counts[state] += 1;
  return counts;
}

/** Whether it is as it was wanted. */
export function isFine({ state }: BulkResult): boolean {
  return state === "done" || state === "already";
}

/**
 * Whether what the results say has to be looked at again: the server was out of reach for a while, so
 * that it may have ended, and lost what it had not yet written down.
 */
export function isDoubtful(results: Iterable<BulkResult>): boolean {
  for (const result of results) {
    if (result.state === "unknown") return true;
    if (result.state === "failed" && isOutOfReach(result.error)) return true;
  }
  return false;
}

/** What is to be tried again: first what never was, so that what fails each time holds up nothing. */
export function leftToDo<Item>(items: readonly Item[], resultOf: (item: Item) => BulkResult) {
  const isUntried = (item: Item) => resultOf(item).state === "untried";
  const open = items.filter((item) => !isFine(resultOf(item)));
  return [...open.filter(isUntried), ...open.filter((item) => !isUntried(item))];
}
