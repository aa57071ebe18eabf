import type { DriftItem } from "@/lib/schema/drift";
import { driftTitle } from "@/lib/schema/drift-title";
import { PathsNotice } from "./paths-notice";

type DriftNoticeProps = {
  items: DriftItem[];
  /** Whether the values are this assistant's own, or were copied from another. */
  saved: boolean;
  onGoTo: (path: DriftItem["path"]) => void;
};

/** Which stored values the graph's present schema does not take, with the way to each. */
export function DriftNotice({ items, saved, onGoTo }: DriftNoticeProps) {
  const onlyMissing = items.every(({ kind }) => kind === "missing");
  const what = saved ? "This assistant" : "What was copied";
  return (
    <PathsNotice
      title={`${what} ${onlyMissing ? "lacks what its graph requires" : "was saved for another schema"}: ${driftTitle(items)}`}
      detail={
        onlyMissing
          ? "A run may fail without it."
          : "Everything is kept as it was saved until you change it. A run may fail or ignore it."
      }
      items={items}
      onGoTo={onGoTo}
    />
  );
}
