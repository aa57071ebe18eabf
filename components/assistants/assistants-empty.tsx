import { Bot } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount } from "@/lib/format";
import { shorten } from "./assistant-label";
import { NewAssistantLink } from "./new-assistant-link";

/** First use: nothing is there, and nothing was filtered away but perhaps the defaults. */
export function AssistantsEmpty({ onShowDefaults }: { onShowDefaults: (() => void) | undefined }) {
  return (
    <Card>
      <EmptyState
        icon={<Bot />}
        title={onShowDefaults ? "No assistants of your own yet" : "No assistants yet"}
        action={
          <>
            <NewAssistantLink />
            {onShowDefaults && <Button onClick={onShowDefaults}>Show default assistants</Button>}
          </>
        }
      >
        An assistant is a graph with its own configuration: a model, a prompt, tools. Make as many
        as you like of one graph, without touching its code; each keeps every version of itself.
      </EmptyState>
    </Card>
  );
}

export function AssistantsNoMatch({ onClear }: { onClear: () => void }) {
  return (
    <Line>
      No assistant matches these filters.
      <Button size="sm" variant="outline" onClick={onClear}>
        Clear filters
      </Button>
    </Line>
  );
}

/** Some servers refuse a filter by a graph that they do not have. */
export function AssistantsUnknownGraph({ graph, onClear }: { graph: string; onClear: () => void }) {
  return (
    <Card>
      <Line>
        The server has no graph “{shorten(graph)}”.
        <Button size="sm" variant="outline" onClick={onClear}>
          Clear filters
        </Button>
      </Line>
    </Card>
  );
}

export function AssistantsPastEnd({
  page,
  pages,
  onGoTo,
}: {
  page: number;
  pages: number;
  onGoTo: (page: number) => void;
}) {
  return (
    <Line>
      There is no page {formatCount(page)}: the last one is page {formatCount(pages)}.
      <Button size="sm" variant="outline" onClick={() => onGoTo(pages)}>
        Go to the last page
      </Button>
    </Line>
  );
}

function Line({ children }: { children: React.ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-center gap-x-3 gap-y-2 px-4 py-8 text-center text-muted-foreground">
      {children}
    </div>
  );
}
