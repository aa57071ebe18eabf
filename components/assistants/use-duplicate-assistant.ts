"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { toast } from "@/components/ui/toast";
import { toRosterError } from "@/lib/errors";
import { assistantKeys } from "@/lib/langgraph/queries";
import type { AssistantVersion } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";
import { shorten } from "./assistant-label";

/** Makes a copy, of an assistant as it is or of one of its versions, and offers to edit it. */
export function useDuplicateAssistant() {
  const { slug } = useDeployment();
  const client = useLangGraph();
  const queryClient = useQueryClient();

  return useMutation({
    retry: false,
    mutationFn: async (of: string | AssistantVersion) => {
      const { duplicateAssistant } = await import("./duplicate-assistant");
      return duplicateAssistant(client, queryClient, of);
    },
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: assistantKeys.all(client.deployment) }),
    onSuccess: ({ assistant_id, name }) => {
      toast({
        title: "Duplicated",
        description: `The copy is called “${shorten(name)}”.`,
        tone: "success",
        action: { label: "Edit", href: routes.edit(slug, assistant_id) },
      });
    },
    onError: (thrown) => {
      const { title, message, next } = toRosterError(thrown);
      toast({
        title: `Not duplicated: ${title}`,
        description: `${message} ${next}`,
        tone: "destructive",
      });
    },
  });
}
