"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { RosterError } from "@/lib/errors";
import { assistantCreate } from "@/lib/langgraph/assistant-payload";
import { assistantMutations } from "@/lib/langgraph/mutations";
import { serverQueries } from "@/lib/langgraph/queries";
import type { GraphSchemas } from "@/lib/langgraph/types";
import { valuesHome } from "@/lib/langgraph/values-home";
import { newId } from "@/lib/new-id";
import { routes } from "@/lib/routes";
import { type AssistantFormValues, editedAssistant } from "./assistant-form-values";

type CreateInput = {
  form: AssistantFormValues;
  base: AssistantFormValues;
  graphId: string;
  schemas: GraphSchemas | null;
  assistantId: string;
};

/** Creates the assistant under the id that was made with the form, then leads to Studio. */
export function useCreateAssistant() {
  const { slug } = useDeployment();
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const router = useRouter();
  const [assistantId, setAssistantId] = useState(newId);
  const create = useMutation(assistantMutations(client).create());

  const mutation = useMutation({
    mutationFn: async ({ form, base, graphId, schemas, assistantId: id }: CreateInput) => {
      const info = await queryClient.query(serverQueries(client).info());
      const home = valuesHome(info, schemas);
      const edited = editedAssistant(form, base, graphId);
      return create.mutateAsync(assistantCreate(id, edited, home));
    },
    onSuccess: (made) => router.push(routes.studio(slug, made.assistant_id)),
  });
  return {
    assistantId,
    setAssistantId,
    create: mutation.mutateAsync,
    error: mutation.error,
    created: mutation.isSuccess,
  };
}

/** True when the id is taken by an assistant with other content, so that another id is needed. */
export function isTaken(error: unknown): boolean {
  return error instanceof RosterError && error.code === "conflict";
}
