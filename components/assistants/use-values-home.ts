"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { useHydrated } from "@/components/shell/use-hydrated";
import { assistantQueries, serverQueries } from "@/lib/langgraph/queries";
import type { Assistant } from "@/lib/langgraph/types";
import type { ValuesHome } from "@/lib/langgraph/values";
import { valuesHome } from "@/lib/langgraph/values-home";

/**
 * Where the server keeps this assistant's values, decided once: the form must write them where it
 * read them. Waits for the graph's schemas only on servers where they matter.
 */
export function useValuesHome(assistant: Assistant | undefined) {
  const client = useLangGraph();
  const enabled = assistant !== undefined;
  const info = useQuery({ ...serverQueries(client).info(), enabled });
  const schemas = useQuery({
    ...assistantQueries(client).schemas(assistant?.assistant_id ?? ""),
    enabled,
  });
  // The header asks for `info` too, and may have begun before the server's answer is taken over.
  const hydrated = useHydrated();
  const [home, setHome] = useState<ValuesHome>();

  if (hydrated && !home && info.data && assistant) {
    const found = valuesHome(info.data, schemas.data ?? null, assistant);
    if (found === "both" || !schemas.isPending) setHome(found);
  }
  return { home, error: home ? null : info.error, refetch: () => void info.refetch() };
}
