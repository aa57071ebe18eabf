"use client";

import { type ReactNode, useMemo } from "react";
import { AssistantOptions } from "@/components/schema-form/assistant-options";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { assistantQueries } from "@/lib/langgraph/queries";

/** Lets the forms inside offer the deployment's assistants where a graph calls other assistants. */
export function PickableAssistants({ children }: { children: ReactNode }) {
  const client = useLangGraph();
  const options = useMemo(() => assistantQueries(client), [client]);
  return <AssistantOptions value={options}>{children}</AssistantOptions>;
}
