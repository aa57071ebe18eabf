"use client";

import { Copy, CopyPlus, Pencil, Trash2, Unlock } from "lucide-react";
import { useState } from "react";
import { WriteMenuItem } from "@/components/shell/write-menu-item";
import { copyText } from "@/components/ui/copy-text";
import { DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu-item";
import { MoreActions } from "@/components/ui/more-actions";
import { toast } from "@/components/ui/toast";
import type { ThreadSummary } from "@/lib/langgraph/types";
import { RenameThread } from "./rename-thread";
import { StopThread } from "./stop-thread";
import type { ThreadPanelProps } from "./thread-panel";
import { useDuplicateThread } from "./use-duplicate-thread";
import type { ThreadDeletes } from "./use-thread-deletes";
import type { useThreadFacts } from "./use-thread-facts";

type Props = ThreadPanelProps & {
  thread: ThreadSummary;
  deletes: ThreadDeletes;
  facts: ReturnType<typeof useThreadFacts>;
};

/** What can be done with one thread besides opening it. */
export function ThreadMenu({ thread, facts, deletes, shown, onLeave }: Props) {
  const { thread_id: id, status } = thread;
  const [asked, setAsked] = useState<"rename" | "free" | "delete" | null>(null);
  const duplicate = useDuplicateThread();
  const close = () => setAsked(null);

  function remove() {
    deletes.remove(id, facts.name);
    if (shown === id) onLeave();
  }

  return (
    <>
      <MoreActions
        about={facts.name}
        className="mt-1 mr-1 text-muted-foreground"
        pending={duplicate.isPending}
      >
        <WriteMenuItem least="runner" icon={<Pencil />} onSelect={() => setAsked("rename")}>
          Rename…
        </WriteMenuItem>
        <WriteMenuItem
          least="runner"
          icon={<CopyPlus />}
          onSelect={() => duplicate.mutate({ id, name: facts.name })}
        >
          Duplicate
        </WriteMenuItem>
        <DropdownMenuItem icon={<Copy />} onSelect={() => void copyId(id)}>
          Copy ID
        </DropdownMenuItem>
        {status === "busy" && (
          <WriteMenuItem least="runner" icon={<Unlock />} onSelect={() => setAsked("free")}>
            Free…
          </WriteMenuItem>
        )}
        <DropdownMenuSeparator />
        <WriteMenuItem
          least="runner"
          icon={<Trash2 />}
          tone="destructive"
          onSelect={() => (status === "busy" ? setAsked("delete") : remove())}
        >
          {status === "busy" ? "Delete…" : "Delete"}
        </WriteMenuItem>
      </MoreActions>
      {asked === "rename" && <RenameThread thread={thread} name={facts.name} onClose={close} />}
      {asked === "free" && (
        <StopThread id={id} name={facts.name} verb="Free" onClose={close} onFree={close} />
      )}
      {asked === "delete" && (
        <StopThread
          id={id}
          name={facts.name}
          verb="Delete"
          onClose={close}
          onFree={() => {
            close();
            remove();
          }}
        />
      )}
    </>
  );
}

async function copyId(id: string) {
  const near = document.querySelector("dialog[open]") ?? document.getElementById("main");
  const copied = await copyText(id, near instanceof HTMLElement ? near : document.body);
  toast(
    copied
      ? { title: "ID copied", tone: "success" }
      : { title: "Could not copy", description: id, tone: "warning" },
  );
}
