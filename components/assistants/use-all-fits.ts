"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { allFitsQuery, type KnownFits } from "@/lib/langgraph/all-fits-query";
import type { AssistantListInput } from "@/lib/langgraph/all-pages";
import { type CheckedSoFar, checkAllFits } from "@/lib/langgraph/check-all-fits";

/** A check of a whole list of `count`: what the last one found, and how far the present one is. */
export function useAllFits(input: AssistantListInput, count: number) {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const query = allFitsQuery(client, queryClient, input);
  const { data: known = null } = useQuery(query);
  const [soFar, setSoFar] = useState<CheckedSoFar | null>(null);
  const [error, setError] = useState<unknown>(null);
  const reading = useRef<AbortController>(null);
  const begin = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => () => reading.current?.abort(), []);

  async function start() {
    const own = new AbortController();
    reading.current = own;
    setError(null);
    setSoFar({ checked: 0, total: count, drifted: 0 });
    try {
      const found = await checkAllFits(client, queryClient, input, own.signal, setSoFar);
      const fits: KnownFits = { ...found, at: new Date().toISOString(), isOld: false };
      queryClient.setQueryData(query.queryKey, fits);
    } catch (thrown) {
      if (own.signal.aborted) return;
      setError(thrown);
    }
    // The button that stops it goes, and what comes in its place is not drawn yet.
    const hadFocus = place.current?.contains(document.activeElement);
    setSoFar(null);
    if (hadFocus) place.current?.focus();
  }

  function stop() {
    reading.current?.abort();
    flushSync(() => setSoFar(null));
    begin.current?.focus();
  }

  return { known, soFar, error, start: () => void start(), stop, begin, place };
}

export type AllFitsControls = ReturnType<typeof useAllFits>;
