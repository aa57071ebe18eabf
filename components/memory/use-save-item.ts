"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { toast } from "@/components/ui/toast";
import { memoryQueries } from "@/lib/langgraph/memory-queries";
import { saveItem } from "@/lib/langgraph/memory-write";
import type { StoreItem } from "@/lib/langgraph/store-client";

type Wanted = { seen: StoreItem["value"] | null; item: StoreItem };

/** Writes an item once, and reads the Store again, also when that failed. */
export function useSaveItem({
  title,
  onSaved,
}: {
  title: string;
  onSaved: (item: StoreItem) => void;
}) {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  return useMutation({
    retry: false,
    mutationFn: (wanted: Wanted) => saveItem(client, wanted),
    onSuccess: (_, { item }) => {
      toast({ title, description: item.key, tone: "success" });
      onSaved(item);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: memoryQueries(client).keys }),
  });
}
