"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { DialogBody } from "@/components/ui/dialog";
import { MOST_THREADS } from "@/lib/langgraph/thread-list";
import { threadListQuery } from "@/lib/langgraph/thread-list-query";
import type { Assistant } from "@/lib/langgraph/types";
import { ThreadFilters } from "./thread-filters";
import { ThreadRow } from "./thread-row";
import { ThreadsEmpty } from "./threads-empty";
import { ThreadsSkeleton } from "./threads-skeleton";
import { useThreadDeletes } from "./use-thread-deletes";
import type { ThreadListView } from "./use-thread-list";

const STEP = 20;

export type ThreadPanelProps = {
  assistant: Assistant;
  list: ThreadListView;
  scope: "mine" | "all";
  /** The thread on screen. */
  shown: string | null;
  /** Changes when the list may have become old. */
  pulse: string;
  /** Opens a thread of the assistant on screen, at the version that it ran. */
  onOpen: (threadId: string, version: number | null) => void;
  /** The thread on screen is to be deleted. */
  onLeave: () => void;
};

export function ThreadPanel(props: ThreadPanelProps) {
  const { assistant, list, scope, pulse } = props;
  const client = useLangGraph();
  const deletes = useThreadDeletes();
  const { status, find } = list;
  const view = JSON.stringify([scope, status, find]);
  const [shownOf, setShownOf] = useState({ view, most: STEP });
  // Another view begins at its first rows.
  const most = shownOf.view === view ? shownOf.most : STEP;
  const assistantId = scope === "mine" ? assistant.assistant_id : null;
  const found = useQuery(threadListQuery(client, { assistantId, status, find, most }, pulse));
  const rows = found.data?.rows.filter((row) => deletes.state(row.thread_id) !== "gone") ?? [];
  const { more = false, searched = null } = found.data ?? {};
  return (
    <>
      <ThreadFilters list={list} scope={scope} assistantId={assistantId} />
      <DialogBody className="min-h-32 border-border border-t px-2 py-2">
        {found.isPending && <ThreadsSkeleton />}
        {found.error && <QueryError error={found.error} onRetry={() => void found.refetch()} />}
        {found.data && rows.length === 0 && (
          <ThreadsEmpty list={list} scope={scope} more={more} searched={searched} />
        )}
        <ul aria-label="Threads" className="flex flex-col gap-0.5">
          {rows.map((thread) => (
            <ThreadRow key={thread.thread_id} {...props} thread={thread} deletes={deletes} />
          ))}
        </ul>
        {searched !== null && more && rows.length > 0 && (
          <p className="px-2 py-1.5 text-muted-foreground text-xs">
            The newest {searched} were searched. A whole id or key=value searches all.
          </p>
        )}
        {more && most < MOST_THREADS && searched === null && (
          <Button
            size="sm"
            variant="ghost"
            className="mt-1 w-full"
            pending={found.isPlaceholderData}
            onClick={() => setShownOf({ view, most: most + STEP })}
          >
            Show {STEP} more
          </Button>
        )}
        {more && most >= MOST_THREADS && (
          <p className="px-2 py-1.5 text-muted-foreground text-xs">
            There are older ones. Search to find them.
          </p>
        )}
      </DialogBody>
    </>
  );
}
