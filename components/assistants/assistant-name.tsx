import { Pin } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { timeInWords } from "@/components/ui/relative-time";
import { isDefaultAssistant } from "@/lib/langgraph/default-assistant";
import type { VersionLabel } from "@/lib/langgraph/labels";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";
import { assistantLabel, titleText } from "./assistant-label";
import { DefaultBadge } from "./default-badge";
import { AssistantLabels } from "./lazy-labels";

type AssistantNameProps = {
  assistant: AssistantSummary;
  slug: string;
  labels: readonly VersionLabel[] | undefined;
  now: number | null;
  note: ReactNode;
  pinned: boolean;
  /** False where that has a column of its own. */
  withDescription: boolean;
};

/** The first cell: name, description, and on a phone what the hidden columns say. */
export function AssistantName(props: AssistantNameProps) {
  const { assistant, slug, labels, now, note, pinned, withDescription } = props;
  const { assistant_id, name, graph_id, version, updated_at } = assistant;
  const description = withDescription ? assistant.description : null;
  const label = assistantLabel(assistant);
  return (
    <>
      <span className="flex min-w-0 items-center gap-x-2 max-sm:flex-wrap">
        <a
          href={routes.edit(slug, assistant_id)}
          data-row="name"
          title={titleText(label)}
          className={cn(
            "min-w-0 shrink truncate rounded-sm font-medium hover:underline",
            !name.trim() && "pr-0.5 text-muted-foreground italic",
            description && "sm:max-w-[65%] sm:shrink-0",
          )}
        >
          {pinned && (
            <Pin
              aria-hidden
              className="mr-1.5 inline size-3.5 align-[-2px] text-muted-foreground"
            />
          )}
          {label}
        </a>
        {isDefaultAssistant(assistant) && <DefaultBadge />}
        {note}
        {description && (
          <span
            title={titleText(description)}
            className="min-w-0 flex-1 truncate text-muted-foreground max-sm:basis-full"
          >
            {description}
          </span>
        )}
      </span>
      {labels && <AssistantLabels labels={labels} />}
      <span className="flex min-w-0 text-muted-foreground text-xs tabular-nums sm:hidden">
        <span className="min-w-0 truncate">{graph_id}</span>
        <span className="shrink-0 whitespace-pre">
          {` · v${version} · ${timeInWords(updated_at, now, "narrow")}`}
        </span>
      </span>
    </>
  );
}
