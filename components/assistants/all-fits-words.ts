import { formatCount } from "@/lib/format";
import { type AllFits, type CheckedSoFar, MOST_CHECKED } from "@/lib/langgraph/check-all-fits";

/** What a button says that checks a whole list of so many. */
export function checkAllText(count: number, isAtLeast: boolean): string {
  if (count > MOST_CHECKED) return `Check the newest ${formatCount(MOST_CHECKED)}`;
  return isAtLeast ? "Check all that match" : `Check all ${formatCount(count)}`;
}

/** How far a check of a whole list is. */
export function checkingText({ checked, total, drifted }: CheckedSoFar): string {
  const most = Math.min(total, MOST_CHECKED);
  const found = drifted === 1 ? "1 does" : `${formatCount(drifted)} do`;
  return `Checked ${formatCount(checked)} of ${formatCount(most)}. ${found} not fit so far.`;
}

/** What a check of a whole list found, and what it did not look at, in sentences. */
export function allFitsSummary({ drifted, unknown, checked, total, isGappy }: AllFits): string {
  const unchecked = countOf(unknown);
  const all = formatCount(checked);
  const found =
    drifted.length > 0
      ? `${formatCount(drifted.length)} of ${all} ${drifted.length === 1 ? "does not fit the schema of its graph" : "do not fit the schemas of their graphs"}.`
      : unchecked === 0
        ? `All ${all} fit the schemas of their graphs.`
        : unchecked < checked
          ? "What could be checked fits the schemas of their graphs."
          : "None could be checked.";
  const sentences = [
    found,
    checked < total &&
      `Only the newest ${all} of ${formatCount(total)} were checked: filter the table to reach others.`,
    isGappy &&
      "Others deleted or moved assistants meanwhile, so that some may have been passed over.",
  ];
  return sentences.filter(Boolean).join(" ");
}

/** How many assistants there are for all reasons together. */
export function countOf(unknown: AllFits["unknown"]): number {
  return [...unknown.values()].reduce((sum, rows) => sum + rows.length, 0);
}
