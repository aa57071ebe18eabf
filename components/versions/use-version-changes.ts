"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { toast } from "@/components/ui/toast";
import { toRosterError } from "@/lib/errors";
import { assistantMutations } from "@/lib/langgraph/mutations";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant, AssistantVersion } from "@/lib/langgraph/types";
import { fieldWords } from "@/lib/versions/field-words";

/** Making a version active, and writing an old one anew. Both move what the next run uses. */
export function useVersionChanges(assistantId: string) {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const { queryKey } = assistantQueries(client).detail(assistantId);
  const { activate: activation, restore: restoration } = assistantMutations(client);

  const activate = useMutation({
    ...activation(),
    onMutate: async ({ version }: AssistantVersion) => {
      await queryClient.cancelQueries({ queryKey, exact: true });
      const before = queryClient.getQueryData<Assistant>(queryKey);
      if (before) queryClient.setQueryData(queryKey, { ...before, version });
      return before;
    },
    onSuccess: ({ assistant }) => queryClient.setQueryData(queryKey, assistant),
    onError: (thrown, { version }, before) => {
      if (before) queryClient.setQueryData(queryKey, before);
      say(`Version ${version} was not made active`, thrown);
    },
  });
  const restore = useMutation({
    ...restoration(),
    onSuccess: ({ version: made, notKept }, { version }) => {
      const whole = notKept.length === 0;
      toast({
        title: `Version ${made} is active`,
        description: whole
          ? `It holds everything that version ${version} holds.`
          : `The server did not take over the ${fieldWords(notKept)} of version ${version}.`,
        tone: whole ? "success" : "warning",
      });
    },
    onError: (thrown, { version }) => say(`Version ${version} was not restored`, thrown),
  });

  /** `previous` is what Undo goes back to. */
  function makeActive(version: AssistantVersion, previous: AssistantVersion | undefined) {
    const undo = previous && { label: "Undo", onPress: () => makeActive(previous, undefined) };
    activate.mutate(version, {
      onSuccess: ({ leftBehind }) => {
        const whole = leftBehind.length === 0;
        toast({
          title: `v${version.version} is active`,
          description: whole
            ? undefined
            : `The server kept the ${fieldWords(leftBehind)} as before.`,
          tone: whole ? "success" : "warning",
          action: undo,
        });
      },
    });
  }

  return {
    makeActive,
    restore: (version: AssistantVersion) => restore.mutate(version),
    activating: activate.isPending ? activate.variables.version : null,
    isRestoring: restore.isPending,
    isPending: activate.isPending || restore.isPending,
  };
}

function say(title: string, thrown: unknown) {
  const { title: what, message, next } = toRosterError(thrown);
  toast({ title, description: `${what}. ${message} ${next}`, tone: "destructive" });
}
