"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { toast } from "@/components/ui/toast";
import { toRosterError } from "@/lib/errors";
import { assistantMutations } from "@/lib/langgraph/mutations";
import { assistantQueries, serverQueries } from "@/lib/langgraph/queries";
import type { Assistant } from "@/lib/langgraph/types";
import { valuesHome } from "@/lib/langgraph/values";
import { newId } from "@/lib/new-id";
import { routes } from "@/lib/routes";
import { shorten } from "./assistant-label";
import { duplicateOf } from "./duplicate";

/** Makes a copy under a new id and offers to edit it. */
export function useDuplicateAssistant() {
  const { slug } = useDeployment();
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const create = useMutation(assistantMutations(client).create());

  async function home(source: Assistant) {
    const info = await queryClient.query(serverQueries(client).info());
    const known = valuesHome(info, null, source);
    if (known === "both") return known;
    const schemas = queryClient.query(assistantQueries(client).schemas(source.assistant_id));
    return valuesHome(info, await schemas.catch(() => null), source);
  }

  return useMutation({
    mutationFn: async (id: string) => {
      const source = await client.assistants.get(id);
      return create.mutateAsync(duplicateOf(source, newId(), await home(source)));
    },
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
