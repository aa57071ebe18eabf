import { AlertDialog } from "@/components/ui/alert-dialog";
import type { DriftItem } from "@/lib/schema/drift";
import { driftTitle } from "@/lib/schema/drift-title";
import type { VersionChange } from "./use-version-changes";

// The list does not scroll by itself: it would take the focus that belongs to Cancel.
const MOST_SHOWN = 8;

const WORDS = {
  activate: { title: (version: number) => `Make v${version} active?`, yes: "Make active anyway" },
  restore: { title: (version: number) => `Restore v${version}?`, yes: "Restore anyway" },
};

/** Asks before a version is used whose values the graph's present schema does not take. */
export function FitQuestion(props: {
  change: VersionChange;
  misfits: DriftItem[];
  onAnswer: (yes: boolean) => void;
}) {
  const { change, misfits, onAnswer } = props;
  const { title, yes } = WORDS[change.act];
  return (
    <AlertDialog
      open
      onOpenChange={(open) => open || onAnswer(false)}
      title={title(change.version.version)}
      description={`${driftTitle(misfits)}: the graph's schema has changed since. The version stays as it is, but runs that use it may fail or ignore this.`}
      confirmLabel={yes}
      tone="primary"
      onConfirm={() => onAnswer(true)}
    >
      <ul
        aria-label="What no longer fits"
        className="flex list-disc flex-col gap-1 rounded-md border border-border bg-muted py-2 pr-3 pl-7 text-sm"
      >
        {misfits.slice(0, MOST_SHOWN).map(({ path, message }) => (
          <li key={`${path.join("/")} ${message}`} className="[overflow-wrap:anywhere]">
            {message}
          </li>
        ))}
        {misfits.length > MOST_SHOWN && <li>and {misfits.length - MOST_SHOWN} more</li>}
      </ul>
    </AlertDialog>
  );
}
