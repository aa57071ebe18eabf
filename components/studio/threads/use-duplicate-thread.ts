"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { toast } from "@/components/ui/toast";
import { toRosterError } from "@/lib/errors";
import { duplicateThread } from "@/lib/langgraph/thread-changes";
import { threadListKey } from "@/lib/langgraph/thread-list-query";

export function useDuplicateThread() {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  return useMutation({
    retry: false,
    mutationFn: ({ id, name }: { id: string; name: string }) =>
      duplicateThread(client, id, `Copy of ${name}`),
    onSuccess: (_, { name }) =>
      toast({
        title: "Thread duplicated",
        description: `“Copy of ${name}” stands at the top of the list.`,
        tone: "success",
      }),
    onError: (thrown) => {
      const { title, message } = toRosterError(thrown);
      toast({
        title: "The thread was not duplicated",
        description: `${title}. ${message}`,
        tone: "destructive",
      });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: threadListKey(client.deployment) }),
  });
}
