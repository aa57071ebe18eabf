"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { DeleteDialog } from "@/components/assistants/delete-dialog";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";
import { MANAGE, useManage } from "./use-manage";

type DeleteManagedProps = { assistant: AssistantSummary; inStudio: boolean; onClose: () => void };

/** Deletes the assistant with all its versions. Studio goes on with the graph's default one. */
export function DeleteManaged({ assistant, inStudio, onClose }: DeleteManagedProps) {
  const { slug } = useDeployment();
  const router = useRouter();
  const { show } = useManage();
  const { data: defaults = [] } = useQuery(assistantQueries(useLangGraph()).defaults());

  function onDeleted() {
    if (!inStudio) return show(MANAGE.list);
    const next = defaults.find(({ graph_id }) => graph_id === assistant.graph_id);
    router.push(
      next
        ? routes.studio(slug, next.assistant_id, { manage: MANAGE.list })
        : routes.assistants(slug),
    );
  }

  return <DeleteDialog assistant={assistant} onClose={onClose} onDeleted={onDeleted} />;
}
