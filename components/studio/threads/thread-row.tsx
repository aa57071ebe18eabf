"use client";

import Link from "next/link";
import type { MouseEvent } from "react";
import { useDeployment } from "@/components/shell/deployment-provider";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import { takeFocus } from "@/components/ui/take-focus";
import type { ThreadSummary } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";
import { STATUS_TONE, STATUS_WORD } from "./status-word";
import { ThreadMenu } from "./thread-menu";
import type { ThreadPanelProps } from "./thread-panel";
import type { ThreadDeletes } from "./use-thread-deletes";
import { useThreadFacts } from "./use-thread-facts";

type Props = ThreadPanelProps & { thread: ThreadSummary; deletes: ThreadDeletes };

export function ThreadRow(props: Props) {
  const { assistant, list, scope, shown, thread, deletes, onOpen } = props;
  const { slug } = useDeployment();
  const id = thread.thread_id;
  const facts = useThreadFacts(thread, assistant);
  const deleting = deletes.state(id);
  if (deleting) {
    return (
      <li className="flex min-h-12 items-center gap-1 rounded-md bg-muted px-2 text-sm">
        <span role="status" className="min-w-0 flex-1 truncate">
          {deleting === "waiting" ? "Deleted" : "Deleting"} “{facts.name}”
        </span>
        {deleting === "waiting" && (
          <Button
            ref={takeFocus}
            size="sm"
            variant="outline"
            aria-label={`Undo deleting ${facts.name}`}
            onClick={() => deletes.undo(id)}
          >
            Undo
          </Button>
        )}
      </li>
    );
  }
  // Opened where one is; another assistant's Studio is another page.
  const owner = facts.assistant ?? assistant;
  const isHere = owner.assistant_id === assistant.assistant_id;
  const version = facts.assistant ? facts.version : null;

  function open(event: MouseEvent) {
    if (!isHere || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(id, version);
  }

  return (
    <li className="flex min-w-0 items-start rounded-md hover:bg-accent has-aria-[current]:bg-accent">
      <Link
        href={routes.studio(slug, owner.assistant_id, {
          thread: id,
          ...(version !== null && { version: String(version) }),
          ...list.query,
        })}
        prefetch={false}
        aria-current={shown === id ? "page" : undefined}
        title={id}
        onClick={open}
        className="flex min-w-0 flex-1 flex-col gap-1 rounded-md py-2 pl-2"
      >
        {facts.isReading ? (
          <Skeleton className="my-0.5 w-4/5" />
        ) : (
          <span
            className={cn(
              "line-clamp-2 break-words text-sm",
              facts.title && "font-medium",
              !facts.title && !facts.text && "text-muted-foreground",
            )}
          >
            {facts.title ?? facts.text ?? "Empty thread"}
          </span>
        )}
        <span className="flex min-w-0 items-center gap-1.5 text-muted-foreground text-xs">
          {thread.status !== "idle" && (
            <Badge tone={STATUS_TONE[thread.status]} dot>
              {STATUS_WORD[thread.status]}
            </Badge>
          )}
          {(scope === "all" || !facts.isPresent) && facts.owner && (
            <span className="truncate">{facts.owner}</span>
          )}
          {facts.as && <span className="shrink-0">{facts.as}</span>}
          <RelativeTime value={thread.updated_at} length="narrow" className="ml-auto shrink-0" />
        </span>
      </Link>
      <ThreadMenu {...props} facts={facts} />
    </li>
  );
}
