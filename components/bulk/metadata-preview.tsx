import { assistantLabel, shorten, titleText } from "@/components/assistants/assistant-label";
import { heldAt, type MetadataChange } from "@/lib/bulk/metadata-change";
import type { Seen } from "@/lib/bulk/read-each";
import { formatCount } from "@/lib/format";
import type { Selected } from "@/lib/selection";
import { assistantsText } from "./bulk-words";
import { CappedList } from "./capped-list";

type MetadataPreviewProps = {
  /** Null while it is not known which. */
  change: MetadataChange | null;
  items: readonly Selected[];
  changing: readonly Selected[];
  seen: ReadonlyMap<string, Seen>;
};

/** How many change, from what to what, and how many are left alone. */
export function MetadataPreview({ change, items, changing, seen }: MetadataPreviewProps) {
  const gone = items.filter(({ assistant_id: id }) => !seen.has(id)).length;
  const same = items.length - gone - changing.length;
  const heldBy = ({ assistant_id: id }: Selected) => {
    const metadata = seen.get(id)?.metadata;
    return change && metadata ? heldAt(metadata, change.key) : undefined;
  };
  const others = changing.filter((item) => heldBy(item) !== undefined);
  return (
    <div className="flex flex-col gap-2 text-sm">
      <div role="status" className="flex flex-col gap-0.5 tabular-nums">
        {change === null ? (
          <p className="text-muted-foreground">Nothing changes yet.</p>
        ) : (
          <>
            <p className="font-medium">
              {changing.length === 0
                ? "Nothing changes."
                : changing.length === 1
                  ? "1 assistant changes, as a new version that becomes active."
                  : `${assistantsText(changing.length)} change, each as a new version that becomes active.`}
            </p>
            {change.value !== undefined && others.length > 0 && (
              <p className="text-warning">
                {formatCount(others.length)} {others.length === 1 ? "has" : "have"} another value
                now, which is replaced.
              </p>
            )}
            {same > 0 && (
              <p className="text-muted-foreground">
                {formatCount(same)}{" "}
                {change.value === undefined
                  ? same === 1
                    ? "does not have it and is left alone."
                    : "do not have it and are left alone."
                  : same === 1
                    ? "has it already and is left alone."
                    : "have it already and are left alone."}
              </p>
            )}
          </>
        )}
        {gone > 0 && (
          <p className="text-warning">
            {formatCount(gone)} {gone === 1 ? "is" : "are"} no longer on the server.
          </p>
        )}
      </div>
      {change && changing.length > 0 && (
        <CappedList
          label="What changes"
          items={changing}
          className="max-h-40 divide-y divide-border overflow-y-auto rounded-md border border-border"
          line="flex justify-between gap-3 px-3 py-1.5"
        >
          {(item) => (
            <>
              <bdi className="min-w-0 truncate">{shorten(assistantLabel(item), 120)}</bdi>
              <span className="min-w-0 max-w-1/2 truncate text-muted-foreground">
                {valueText(heldBy(item))} → {valueText(change.value)}
              </span>
            </>
          )}
        </CappedList>
      )}
    </div>
  );
}

/** As it is typed; text stands in quotes, so that it is told from a number. */
function valueText(value: MetadataChange["value"]): string {
  return value === undefined ? "nothing" : titleText(JSON.stringify(value));
}
