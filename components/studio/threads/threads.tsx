"use client";

import dynamic from "next/dynamic";
import { Dialog } from "@/components/ui/dialog";
import type { Conversation } from "../use-run";
import type { StudioView } from "../use-studio-view";
import type { StudioTarget } from "../use-target";
import { ThreadsSkeleton } from "./threads-skeleton";
import { useThreadList } from "./use-thread-list";

// Opened when somebody looks for an older conversation.
const ThreadPanel = dynamic(() => import("./thread-panel").then((part) => part.ThreadPanel), {
  loading: ThreadsSkeleton,
  ssr: false,
});

type Props = { target: StudioTarget; view: StudioView; conversation: Conversation };

/** The deployment's threads: beside the conversation, or in a sheet where there is no room for that. */
export function Threads({ target, view, conversation }: Props) {
  const list = useThreadList();
  if (list.scope === null) return null;
  const { thread, openThread } = view;
  const panel = (
    <ThreadPanel
      assistant={target.assistant}
      list={list}
      scope={list.scope}
      shown={thread}
      pulse={`${thread} ${conversation.working}`}
      onOpen={(id, version) => {
        openThread(id, version);
        if (!list.isBeside) list.close();
      }}
      onLeave={() => void conversation.renew()}
    />
  );
  if (!list.isBeside) {
    return (
      <Dialog open onOpenChange={list.close} side="right" title="Threads">
        {panel}
      </Dialog>
    );
  }
  return (
    <aside
      aria-labelledby="threads"
      className="flex w-72 shrink-0 flex-col border-border border-r pt-3"
    >
      <h2 id="threads" className="px-4 pb-2 font-semibold text-sm">
        Threads
      </h2>
      {panel}
    </aside>
  );
}
