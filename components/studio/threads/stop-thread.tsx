"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { QueryError } from "@/components/shell/query-error";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { toast } from "@/components/ui/toast";
import { dropRuns, type Stopped, stopRuns } from "@/lib/langgraph/thread-changes";
import { threadListKey } from "@/lib/langgraph/thread-list-query";
import { tellFreed } from "@/lib/run/watch-elsewhere";

type Props = {
  id: string;
  /** Null is the thread on screen. */
  name: string | null;
  verb: "Free" | "Delete";
  /** An order to stop is known to have had no effect. */
  stuck?: boolean;
  onClose: () => void;
  /** No run goes on in it any more. */
  onFree: () => void;
};

const FREED = "It takes runs again. Some servers list it as busy until the next one.";

/** Stops a thread's runs; where that has no effect, offers to remove their records. */
export function StopThread({ id, name, verb, stuck = false, onClose, onFree }: Props) {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const done = {
    retry: false,
    onSuccess: (result: Stopped) => {
      if (result !== "free") return;
      tellFreed(client, id);
      onFree();
      if (verb === "Free") {
        toast({ title: "The thread is free", description: FREED, tone: "success" });
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: threadListKey(client.deployment) }),
  };
  const stop = useMutation({ ...done, mutationFn: () => stopRuns(client, id) });
  const drop = useMutation({ ...done, mutationFn: () => dropRuns(client, id) });
  const isStuck = stuck || stop.data === "stuck";
  const isHeld = drop.data === "stuck";
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={`${verb} ${name === null ? "this thread" : `“${name}”`}?`}
      description={
        isHeld
          ? "The server keeps the run all the same. Nothing more can be done from here: duplicate the thread and go on in the copy, or restart the server."
          : isStuck
            ? "The server took the order to stop, but the run goes on: it may belong to a server that crashed. Removing the run’s record frees the thread. What this run wrote may go with it; what was there before stays."
            : verb === "Free"
              ? "The run that is going on in it is stopped. What it has written so far stays."
              : "A run is going on in it, which is stopped at once. The thread goes six seconds later; until then you can undo that."
      }
      confirmLabel={
        isStuck ? "Remove the run" : verb === "Free" ? "Stop the run" : "Stop and delete"
      }
      confirmDisabled={isHeld}
      pending={stop.isPending || drop.isPending}
      onConfirm={() => (isStuck ? drop.mutate() : stop.mutate())}
    >
      {(drop.error ?? stop.error) && <QueryError error={drop.error ?? stop.error} />}
    </AlertDialog>
  );
}
