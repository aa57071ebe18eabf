import { assistantLabel, titleText } from "@/components/assistants/assistant-label";
import { Badge } from "@/components/ui/badge";
import { isDefaultAssistant } from "@/lib/langgraph/default-assistant";
import type { AssistantSummary } from "@/lib/langgraph/types";

type ManageRowProps = {
  assistant: AssistantSummary;
  /** Studio runs this one. */
  inStudio: boolean;
  chosen: boolean;
  onChoose: () => void;
};

export function ManageRow({ assistant, inStudio, chosen, onChoose }: ManageRowProps) {
  const label = assistantLabel(assistant);
  return (
    <li>
      <button
        type="button"
        aria-current={chosen || undefined}
        title={titleText(label)}
        onClick={onChoose}
        className="flex min-h-9 w-full min-w-0 items-center gap-2 rounded-r-md border-transparent border-l-4 px-2 text-left text-sm hover:bg-accent focus-visible:-outline-offset-2 aria-[current]:border-primary aria-[current]:bg-accent"
      >
        <span className="min-w-0 flex-1 truncate">{label}</span>
        {inStudio ? (
          <Badge tone="success" dot>
            In Studio
          </Badge>
        ) : (
          isDefaultAssistant(assistant) && <Badge tone="neutral">Default</Badge>
        )}
        <span className="shrink-0 text-muted-foreground text-xs tabular-nums">
          v{assistant.version}
        </span>
      </button>
    </li>
  );
}
