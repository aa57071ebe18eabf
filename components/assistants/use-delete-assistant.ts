"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { toast } from "@/components/ui/toast";
import { assistantMutations } from "@/lib/langgraph/mutations";
import { assistantKeys } from "@/lib/langgraph/queries";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { assistantLabel, shorten } from "./assistant-label";
import { forgetQueries } from "./forget-queries";

/** Deletes an assistant, then refreshes every list, but asks no more about the deleted one. */
export function useDeleteAssistant(
  assistant: AssistantSummary,
  onDeleted: (() => void) | undefined,
) {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const own = assistantKeys.detail(client.deployment, assistant.assistant_id);
  return useMutation({
    ...assistantMutations(client).remove(),
    onSuccess: () => {
      const description = `“${shorten(assistantLabel(assistant))}” and all its versions are gone.`;
      toast({ title: "Assistant deleted", description, tone: "success" });
      onDeleted?.();
      forgetQueries(queryClient, own);
    },
    onSettled: () =>
      queryClient.invalidateQueries({
        queryKey: assistantKeys.all(client.deployment),
        predicate: ({ queryKey }) => own.some((part, index) => queryKey[index] !== part),
      }),
  });
}
