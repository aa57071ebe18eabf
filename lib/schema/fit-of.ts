import { toRosterError } from "@/lib/errors";
import type { Assistant, GraphSchemas, ServerInfo } from "@/lib/langgraph/types";
import { readValues } from "@/lib/langgraph/values";
import { valuesHome } from "@/lib/langgraph/values-home";
import { type DriftItem, driftOf } from "./drift";

/**
 * Whether an assistant's values fit its graph's schema, as far as it is known now. `isFresh`: it holds
 * none, so that what is missing is no news.
 */
export type Fit =
  | { state: "checking" }
  | { state: "unknown"; reason: string; retryable: boolean }
  | { state: "known"; items: DriftItem[]; isFresh: boolean };

/** What is known of something on the server: the answer, the failure, or neither yet. */
export type Read<Answer> = {
  data: Answer | undefined;
  error: Error | null;
  isFetching: boolean;
};

const CHECKING: Fit = { state: "checking" };

/** The fit of one assistant; `info` is undefined until the server has said what it is. */
export function fitOf(
  held: Read<Assistant>,
  read: Read<GraphSchemas> | undefined,
  info: ServerInfo | undefined,
): Fit {
  if (!read || !info) return CHECKING;
  const { data: assistant } = held;
  const { data: schemas } = read;
  if (!schemas) return unread(read, whyUnread);
  if (!assistant) return unread(held, whyNotHeld);
  const values = readValues(assistant, valuesHome(info, schemas, assistant));
  const { items, reason } = driftOf(schemas, values);
  if (!items) return { state: "unknown", reason, retryable: false };
  return { state: "known", items, isFresh: Object.keys(values).length === 0 };
}

function unread({ error, isFetching }: Read<unknown>, why: (error: Error) => string): Fit {
  if (isFetching || !error) return CHECKING;
  return { state: "unknown", reason: why(error), retryable: true };
}

function whyNotHeld(error: Error): string {
  return `What the assistant holds could not be read. ${toRosterError(error).title}.`;
}

function whyUnread(error: Error): string {
  const { code, title } = toRosterError(error);
  if (code === "not_found") return "The server has no such graph any more.";
  return `The graph's schema could not be read. ${title}.`;
}

/** What the check found on a page of the table, in a sentence. */
export function fitSummary(fits: Fit[]): string {
  const count = (test: (fit: Fit) => boolean) => fits.filter(test).length;
  const checking = count(({ state }) => state === "checking");
  const unknown = count(({ state }) => state === "unknown");
  const drifted = count(isMisfit);
  const total = fits.length;
  const found =
    drifted > 0
      ? `${drifted} of ${total} on this page ${drifted === 1 ? "does" : "do"} not fit the schema of ${drifted === 1 ? "its graph" : "their graphs"}.`
      : checking + unknown < total
        ? `${checking + unknown > 0 ? "What was checked fits" : "All on this page fit"} the schemas of their graphs.`
        : "";
  const rest = [
    found,
    unknown > 0 && `${unknown} could not be checked.`,
    checking > 0 && `Checking ${checking}…`,
  ];
  return rest.filter(Boolean).join(" ");
}

/** True for what the check has found not to fit. */
export function isMisfit(fit: Fit): boolean {
  return fit.state === "known" && fit.items.length > 0;
}

/** Which assistants a table of misfits leaves out, and which it does not cover, in a sentence or two. */
export function misfitsScope(hidden: number, onePage: boolean): string {
  const left =
    hidden === 0
      ? "None is left out."
      : hidden === 1
        ? "The one that fits or could not be checked is left out."
        : `${hidden} that fit or could not be checked are left out.`;
  return onePage ? left : `${left} Only this page is checked, not the others.`;
}
