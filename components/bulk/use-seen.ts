"use client";

import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { readEach } from "@/lib/bulk/read-each";
import type { Selected } from "@/lib/selection";

/** The assistants as they are now, read anew each time that this begins. */
export function useSeen(items: readonly Selected[]) {
  const client = useLangGraph();
  const id = useId();
  const [read, setRead] = useState(0);
  const { data, error, refetch } = useQuery({
    queryKey: [client.deployment, "bulk-seen", id],
    queryFn: ({ signal }) => readEach(client, items, signal, setRead),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { seen: data, error, read, again: () => void refetch() };
}
