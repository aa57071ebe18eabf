import { useSelected } from "@/components/assistants/use-selection";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/lib/format";
import type { AssistantSummary } from "@/lib/langgraph/types";
import type { Selection } from "@/lib/selection";

/** Selects all that a check found not to fit, on whatever page they are. */
export function SelectDrifted({
  all,
  selection,
}: {
  all: readonly AssistantSummary[];
  selection: Selection;
}) {
  const isWhole = useSelected(selection, (chosen) =>
    all.every(({ assistant_id: id }) => chosen.has(id)),
  );
  if (isWhole) return null;
  return (
    <Button size="sm" variant="link" onClick={() => selection.set(all, true)}>
      Select all {formatCount(all.length)} that do not fit
    </Button>
  );
}
