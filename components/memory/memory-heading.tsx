"use client";

import { usePageActions } from "@/components/shell/page-actions";
import { WriteButton } from "@/components/shell/write-button";

export function MemoryHeading({ onNew }: { onNew?: (() => void) | undefined }) {
  usePageActions(() => (onNew ? [{ label: "New item", writes: true, run: onNew }] : []));
  return (
    <div className="flex min-h-8 items-start gap-3">
      <div className="min-w-0">
        <h1 className="font-semibold text-xl">Memory</h1>
        <p className="text-pretty text-muted-foreground text-sm">
          What graphs remember from one thread to the next: the deployment’s Store.
        </p>
      </div>
      {onNew && (
        <WriteButton variant="primary" className="ml-auto shrink-0" onClick={onNew}>
          + New item
        </WriteButton>
      )}
    </div>
  );
}
