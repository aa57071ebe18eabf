import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { toast } from "@/components/ui/toast";
import { type RosterError, toRosterError } from "@/lib/errors";
import { threadQueries } from "@/lib/langgraph/queries";
import type { JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { type StateEdit, unlike } from "@/lib/run/state-edit";
import type { CheckpointProps } from "./checkpoint-detail";

type Fork = { edit: StateEdit; wanted: JsonObject; node: string; andRun: boolean };

/** Writes an edited state after a checkpoint, reads back what came of it, and may run from there. */
export function useFork({ threadId, id, run, view }: CheckpointProps) {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<RosterError | null>(null);

  async function write({ edit, wanted, node, andRun }: Fork) {
    const made = await client.threads.updateState(threadId, {
      values: edit.values,
      checkpoint_id: id,
      ...(node ? { as_node: node } : {}),
    });
    const { queryKey } = threadQueries(client).detail(threadId);
    void queryClient.invalidateQueries({ queryKey });
    const state = await client.threads.stateAt(threadId, made);
    tell(unlike(wanted, asObject(state.values)).filter((key) => !edit.kept.includes(key)));
    if (andRun && state.next.length > 0) {
      view.showCheckpoint(null);
      await run.runFrom(state);
    } else {
      view.showCheckpoint(made);
      run.reload();
    }
  }

  /** Resolves true when the fork was made. */
  async function make(fork: Fork): Promise<boolean> {
    setPending(true);
    setError(null);
    try {
      await write(fork);
      return true;
    } catch (thrown) {
      setError(toRosterError(thrown));
      return false;
    } finally {
      setPending(false);
    }
  }

  return { make, isPending, error };
}

function tell(others: string[]) {
  if (others.length === 0) {
    return toast({ title: "Forked. The thread goes on from here.", tone: "success" });
  }
  return toast({
    title: "Forked, but not quite as written",
    description: `The graph’s own rules made something else of ${others.join(", ")}. Look at the state.`,
    tone: "warning",
  });
}
