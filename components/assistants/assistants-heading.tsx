import { formatCount } from "@/lib/format";
import { ImportLink } from "./import-link";
import { NewAssistantLink } from "./new-assistant-link";
import type { AssistantsViewControls } from "./use-assistants-view";

/** The title with how many assistants there are, or how many match. */
export function AssistantsHeading({
  count,
  view,
}: {
  count: number | undefined;
  view: AssistantsViewControls;
}) {
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
      <h1 className="font-semibold text-xl">Assistants</h1>
      <p role="status" className="text-muted-foreground tabular-nums">
        {count !== undefined &&
          `${formatCount(count)} ${view.isFiltered ? "matching" : "in total"}`}
      </p>
      <div className="ml-auto flex gap-2">
        <ImportLink />
        <NewAssistantLink graph={view.view.graph} />
      </div>
    </div>
  );
}
