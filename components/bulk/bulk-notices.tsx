import { QueryError } from "@/components/shell/query-error";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Spinner } from "@/components/ui/spinner";
import type { countsOf } from "@/lib/bulk/bulk-job";
import type { BulkState } from "@/lib/bulk/bulk-result";
import { formatCount } from "@/lib/format";
import { assistantsText, type BulkWords } from "./bulk-words";
import type { BulkControls } from "./use-bulk-job";

type BulkNoticesProps = {
  controls: BulkControls;
  words: BulkWords;
  counts: ReturnType<typeof countsOf>;
};

const OF_NOTE: readonly BulkState[] = ["already", "failed", "undone", "unknown", "untried"];

/** Why it ended before its end, what is not certain, and how many came to what. */
export function BulkNotices({ controls, words, counts }: BulkNoticesProps) {
  const { now, checkError, checkAgain } = controls;
  const { gaveUp, isDoubtful, isChecked } = now;
  const said = OF_NOTE.filter((state) => counts[state] > 0);
  return (
    <>
      {said.length > 0 && (
        <ul className="flex flex-col gap-0.5 text-muted-foreground tabular-nums">
          {said.map((state) => (
            <li key={state}>
              {words.states[state]}: {formatCount(counts[state])}
            </li>
          ))}
        </ul>
      )}
      {gaveUp && !isChecked && (
        <ErrorNotice
          title={`Stopped: ${gaveUp.title}`}
          detail={gaveUp.message}
          next={`${counts.untried > 0 ? `${assistantsText(counts.untried)} not tried. ` : ""}${gaveUp.next}`}
          requestId={gaveUp.requestId}
        />
      )}
      {isDoubtful && checkError && <QueryError error={checkError} onRetry={checkAgain} />}
      {isDoubtful && !checkError && (
        <p className="flex gap-2 text-warning">
          <Spinner className="mt-0.5 size-3.5 shrink-0" />
          <span>
            The server may have lost the last of what was done. Roster asks it again by itself, and
            says here what is certain as soon as it answers.
          </span>
        </p>
      )}
      {isChecked && (
        <p role="status" className="text-muted-foreground">
          The server answers again. Each was looked at, and this is how it is now.
          {counts.undone > 0 &&
            ` It has lost ${formatCount(counts.undone)} of what was done: it ended before it had written that down.`}
        </p>
      )}
    </>
  );
}
