import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { TextLines } from "@/components/versions/text-lines";
import type { StoredItem } from "@/lib/langgraph/store-client";
import type { JsonObject } from "@/lib/langgraph/types";
import { readableJson } from "@/lib/versions/readable-json";

type Props = {
  /** What is at the server now; null when it was deleted. */
  present: StoredItem | null;
  /** What was typed, where it can be read. */
  mine: JsonObject | null;
  pending: boolean;
  onOverwrite: () => void;
  onTakeTheirs: () => void;
};

/** Somebody else saved or deleted the item meanwhile: both sides, and the choice. */
export function ItemConflictNotice({ present, mine, pending, onOverwrite, onTakeTheirs }: Props) {
  return (
    <>
      <ErrorNotice
        title={
          present
            ? "Somebody else changed this item meanwhile"
            : "Somebody else deleted this item meanwhile"
        }
        detail="Nothing was written, and what you typed is still below."
        actions={
          <>
            <Button size="sm" variant="outline" onClick={onTakeTheirs} disabled={pending}>
              {present ? "Take theirs" : "Leave it deleted"}
            </Button>
            <Button size="sm" variant="outline" onClick={onOverwrite} pending={pending}>
              {present ? "Overwrite with mine" : "Save mine as new"}
            </Button>
          </>
        }
      />
      {present && mine && (
        <section aria-label="From theirs to yours" className="flex flex-col gap-1">
          <p className="text-muted-foreground text-xs">
            From theirs (−) to yours (+), keys in alphabetical order.
          </p>
          <TextLines before={readableJson(present.value)} after={readableJson(mine)} />
        </section>
      )}
    </>
  );
}
