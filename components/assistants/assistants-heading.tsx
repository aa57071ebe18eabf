import { DownloadMenu } from "@/components/downloads/download-menu";
import { AssistantsDownload } from "@/components/downloads/lazy-assistants-download";
import { formatCount } from "@/lib/format";
import type { AssistantPage } from "@/lib/langgraph/assistant-page";
import { ImportLink } from "./import-link";
import { NewAssistantLink } from "./new-assistant-link";
import type { AssistantsViewControls } from "./use-assistants-view";
import { ViewLinks } from "./view-links";

/** The title with how many assistants there are, or how many match. */
export function AssistantsHeading({
  page,
  view,
}: {
  page: Pick<AssistantPage, "count" | "isAtLeast"> | undefined;
  view: AssistantsViewControls;
}) {
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
      <h1 className="font-semibold text-xl">Assistants</h1>
      <p role="status" className="text-muted-foreground tabular-nums">
        {page && `${countText(page)} ${view.isFiltered ? "matching" : "in total"}`}
      </p>
      <ViewLinks current="table" />
      <div className="ml-auto flex flex-wrap gap-2">
        {page?.count !== 0 && (
          <DownloadMenu what="assistants">
            {(format, onEnd) => (
              <AssistantsDownload format={format} input={view.input} onEnd={onEnd} />
            )}
          </DownloadMenu>
        )}
        <ImportLink />
        <NewAssistantLink graph={view.view.graph} />
      </div>
    </div>
  );
}

/** A server that does not count shows only that there is one more. */
function countText({ count, isAtLeast }: Pick<AssistantPage, "count" | "isAtLeast">) {
  return isAtLeast ? `More than ${formatCount(Math.max(0, count - 1))}` : formatCount(count);
}
