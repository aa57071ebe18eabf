"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { QueryError } from "@/components/shell/query-error";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { toast } from "@/components/ui/toast";
import { memoryQueries } from "@/lib/langgraph/memory-queries";
import { ItemConflict, removeItem } from "@/lib/langgraph/memory-write";
import type { StoredItem } from "@/lib/langgraph/store-client";

type Props = { item: StoredItem; onClose: () => void; onDeleted: () => void };

/** Asks before an item is deleted, and again when somebody changed it meanwhile. */
export function DeleteItem({ item, onClose, onDeleted }: Props) {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const name = item.key === "" ? "the item without a key" : `“${item.key}”`;
  const remove = useMutation({
    retry: false,
    mutationFn: (seen: StoredItem) => removeItem(client, { seen: seen.value, place: item }),
    onSuccess: () => {
      toast({ title: "Item deleted", description: item.key, tone: "success" });
      onDeleted();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: memoryQueries(client).keys }),
  });
  const changed = remove.error instanceof ItemConflict ? remove.error.present : null;
  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={`Delete ${name}?`}
      description={
        changed
          ? "Somebody changed it since you opened it. Nothing was deleted yet. Delete it all the same?"
          : "Graphs no longer find it. This cannot be undone."
      }
      confirmLabel="Delete item"
      pending={remove.isPending}
      onConfirm={() => remove.mutate(changed ?? item)}
    >
      {remove.error && !changed && <QueryError error={remove.error} />}
    </AlertDialog>
  );
}
