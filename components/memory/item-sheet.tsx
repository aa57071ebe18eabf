"use client";

import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { UnsavedGuard } from "@/components/assistants/unsaved-guard";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { QueryError } from "@/components/shell/query-error";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { namespaceText } from "@/lib/langgraph/memory-namespace";
import { memoryQueries } from "@/lib/langgraph/memory-queries";
import type { StorePlace } from "@/lib/langgraph/store-client";
import { DiscardTyped } from "./discard-typed";
import { ItemDetail } from "./item-detail";
import { ItemEditor } from "./item-editor";

/** One item of the Store: read, edited or deleted. */
export function ItemSheet({ place, onClose }: { place: StorePlace; onClose: () => void }) {
  const client = useLangGraph();
  const { data, error, isPending, refetch } = useQuery(memoryQueries(client).item(place));
  const [isEditing, setEditing] = useState(false);
  const [hasEdited, setEdited] = useState(false);
  const [isDirty, setDirty] = useState(false);
  // Escape may come before what was typed is drawn.
  const typed = useRef(false);
  const [isAsking, setAsking] = useState(false);

  function tellDirty(dirty: boolean) {
    typed.current = dirty;
    setDirty(dirty);
  }

  function leaveEditor() {
    setEditing(false);
    setEdited(true);
    tellDirty(false);
    setAsking(false);
  }

  return (
    <Dialog
      open
      onOpenChange={() => (typed.current ? setAsking(true) : onClose())}
      stays={() => typed.current}
      side="right"
      size="lg"
      title={place.key === "" ? "Item without a key" : place.key}
      description={namespaceText(place.namespace)}
    >
      {isPending && (
        <DialogBody className="flex flex-col gap-3">
          <div aria-busy className="flex flex-col gap-3">
            <Skeleton className="w-48" />
            <Skeleton className="w-72" />
            <Skeleton className="h-40 w-full" />
          </div>
        </DialogBody>
      )}
      {error && !isEditing && (
        <DialogBody>
          <QueryError error={error} onRetry={() => void refetch()} />
        </DialogBody>
      )}
      {data === null && !isEditing && (
        <EmptyState title="There is no such item">
          It was deleted, or its address is not right. Nothing else has this namespace and key.
        </EmptyState>
      )}
      {data && !isEditing && (
        <ItemDetail
          item={data}
          focusEdit={hasEdited}
          onEdit={() => setEditing(true)}
          onDeleted={onClose}
        />
      )}
      {data !== undefined && isEditing && (
        <ItemEditor place={place} item={data} onDirty={tellDirty} onLeave={leaveEditor} />
      )}
      {isAsking && (
        <DiscardTyped
          onKeep={() => setAsking(false)}
          onDiscard={() => {
            leaveEditor();
            onClose();
          }}
        />
      )}
      <UnsavedGuard active={isDirty} onDiscard={leaveEditor} />
    </Dialog>
  );
}
