import { assistantLabel, shorten } from "@/components/assistants/assistant-label";
import { KEYBOARD_SCROLL } from "@/components/ui/keyboard-scroll";
import type { BulkResults, BulkState } from "@/lib/bulk/bulk-result";
import { formatCount } from "@/lib/format";
import type { Selected } from "@/lib/selection";
import type { BulkWords } from "./bulk-words";

const MOST = 1000;

const TONE: Record<BulkState, string> = {
  done: "text-success",
  already: "text-muted-foreground",
  failed: "text-destructive",
  undone: "text-destructive",
  unknown: "text-warning",
  untried: "text-muted-foreground",
};

type ResultListProps = { items: readonly Selected[]; results: BulkResults; words: BulkWords };

/** Each assistant with what became of it, and why. */
export function ResultList({ items, results, words }: ResultListProps) {
  return (
    <ul
      {...KEYBOARD_SCROLL}
      aria-label="Results"
      className="max-h-72 divide-y divide-border overflow-y-auto rounded-md border border-border"
    >
      {items.slice(0, MOST).map((item) => {
        const result = results.get(item.assistant_id) ?? { state: "untried" };
        return (
          <li key={item.assistant_id} className="flex flex-col gap-0.5 px-3 py-1.5">
            <span className="flex justify-between gap-3">
              <bdi className="min-w-0 truncate">{shorten(assistantLabel(item), 120)}</bdi>
              <span className={`shrink-0 ${TONE[result.state]}`}>{words.states[result.state]}</span>
            </span>
            {"error" in result && (
              <span className="break-words text-muted-foreground text-xs">
                {result.error.message}
              </span>
            )}
          </li>
        );
      })}
      {items.length > MOST && (
        <li className="px-3 py-1.5 text-muted-foreground">
          And {formatCount(items.length - MOST)} more. All are in the downloaded result.
        </li>
      )}
    </ul>
  );
}
