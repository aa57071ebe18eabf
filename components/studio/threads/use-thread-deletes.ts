"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { toast } from "@/components/ui/toast";
import { toRosterError } from "@/lib/errors";
import type { Client } from "@/lib/langgraph/client";
import { removeThread } from "@/lib/langgraph/thread-changes";
import { threadListKey } from "@/lib/langgraph/thread-list-query";
import { PendingDeletes } from "@/lib/pending-deletes";

const UNDO_MS = 6_000;

const stores = new WeakMap<Client, PendingDeletes>();

function storeOf(client: Client): PendingDeletes {
  const known = stores.get(client);
  if (known) return known;
  const made = new PendingDeletes(UNDO_MS);
  stores.set(client, made);
  window.addEventListener("pagehide", () => made.leave());
  return made;
}

/** Deletes of threads that can be undone for six seconds, wherever one goes in Roster meanwhile. */
export function useThreadDeletes() {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const store = storeOf(client);
  const states = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);

  function refresh() {
    void queryClient.invalidateQueries({ queryKey: threadListKey(client.deployment) });
  }

  return {
    state: (id: string) => states.get(id),
    /** `name` is what a failure calls the thread. */
    remove: (id: string, name: string) =>
      store.add(id, {
        carryOut: () => removeThread(client, id),
        leave: () => void client.threads.delete(id, { keepalive: true }).catch(() => undefined),
        onDone: refresh,
        onFailed: (thrown) => {
          const { title, message } = toRosterError(thrown);
          refresh();
          toast({
            title: `“${name}” was not deleted`,
            description: `${title}. ${message}`,
            tone: "destructive",
          });
        },
      }),
    undo: store.undo,
    carryOut: store.carryOut,
  };
}

export type ThreadDeletes = ReturnType<typeof useThreadDeletes>;
