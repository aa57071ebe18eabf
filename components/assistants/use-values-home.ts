"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { useHydrated } from "@/components/shell/use-hydrated";
import { toRosterError } from "@/lib/errors";
import { assistantQueries, serverQueries } from "@/lib/langgraph/queries";
import type { Assistant, ServerInfo } from "@/lib/langgraph/types";
import { type ValuesHome, valuesHome } from "@/lib/langgraph/values";

/** A server without `/info` says nothing of itself. */
export const SILENT_SERVER: ServerInfo = {
  version: null,
  context: null,
  langgraph_js_version: null,
  langgraph_py_version: null,
  name: null,
  flags: {},
};

/** True when the server answered that it has no `/info`, which is no failure to read it. */
export function isSilent(error: unknown): boolean {
  return error !== null && toRosterError(error).code === "not_found";
}

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

  const silent = isSilent(info.error);
  const server = info.data ?? (silent ? SILENT_SERVER : undefined);
  if (hydrated && !home && server && assistant) {
    const found = valuesHome(server, schemas.data ?? null, assistant);
    if (found === "both" || !schemas.isPending) setHome(found);
  }
  return { home, error: silent || home ? null : info.error, refetch: () => void info.refetch() };
}
