import { MessagesSquare } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { ThreadListView } from "./use-thread-list";

type Props = {
  list: ThreadListView;
  scope: "mine" | "all";
  more: boolean;
  searched: number | null;
};

export function ThreadsEmpty({ list, scope, more, searched }: Props) {
  if (list.find || list.status) {
    return (
      <EmptyState
        title="No thread matches"
        className="py-8"
        action={
          <Button size="sm" variant="outline" onClick={list.clear}>
            Clear search and status
          </Button>
        }
      >
        {searched !== null && more
          ? `The newest ${searched} were searched, by name, id and metadata. A whole id or key=value searches all.`
          : "A text is looked for in names, ids and metadata, not in messages."}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<MessagesSquare />}
      title={more ? "None among the newest" : "No threads yet"}
      className="py-8"
      action={
        scope === "mine" && (
          <Button size="sm" variant="outline" onClick={() => list.show("all")}>
            Show all threads
          </Button>
        )
      }
    >
      {scope === "mine"
        ? "What you send to this assistant starts one."
        : "What is sent to an assistant starts one."}
    </EmptyState>
  );
}
