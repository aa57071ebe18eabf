"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Progress } from "@/components/ui/progress";
import { rememberedAuthor } from "@/lib/author";
import { changeMetadata, isChanged } from "@/lib/bulk/change-metadata";
import { heldAt, type MetadataChange, metadataNote } from "@/lib/bulk/metadata-change";
import type { Seen } from "@/lib/bulk/read-each";
import { serverQueries } from "@/lib/langgraph/queries";
import type { Selected } from "@/lib/selection";
import { BulkDialog } from "./bulk-dialog";
import { assistantsText, type BulkWords } from "./bulk-words";
import { MetadataQuestion } from "./metadata-question";
import { useBulkJob } from "./use-bulk-job";
import { useSeen } from "./use-seen";

const WORDS: BulkWords = {
  doing: "Changing",
  done: "changed",
  states: {
    done: "Changed",
    already: "Had it already",
    failed: "Not changed",
    unknown: "Not known",
    undone: "As it was again",
    untried: "Not tried",
  },
  stopping:
    "What is changed so far stays changed, and what is under way is finished. Nothing else is changed.",
  fileName: "changed assistants",
};

type Plan = { change: MetadataChange; count: number; seen: ReadonlyMap<string, Seen> };

/** Sets or removes one key of the metadata of many, each as a new version, after it has shown what changes. */
export function MetadataSelected({
  items,
  onClose,
}: {
  items: readonly Selected[];
  onClose: () => void;
}) {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const { seen, error, read, again } = useSeen(items);
  const plan = useRef<Plan | null>(null);
  /** Those that were tried once: whoever tries again has been told what they are now. */
  const told = useRef(new Set<string>());

  const controls = useBulkJob({
    deed: async ({ assistant_id: id }) => {
      if (!plan.current) return { state: "untried" };
      const { change, count, seen: shown } = plan.current;
      const before = told.current.has(id) ? undefined : shown.get(id);
      told.current.add(id);
      return changeMetadata(
        client,
        id,
        before ? { version: before.version, held: heldAt(before.metadata, change.key) } : null,
        {
          info: await queryClient.query(serverQueries(client).info()),
          change,
          note: metadataNote(change, count),
          author: rememberedAuthor(),
        },
      );
    },
    look: async ({ assistant_id: id }) =>
      plan.current !== null && isChanged(client, id, plan.current.change),
  });

  return (
    <BulkDialog
      title={`Metadata of ${assistantsText(items.length)}`}
      description="Sets or removes one key on each. Everything else stays as it is."
      controls={controls}
      words={WORDS}
      onClose={onClose}
    >
      {seen ? (
        <MetadataQuestion
          items={items}
          seen={seen}
          onCancel={onClose}
          onConfirm={(change, chosen) => {
            plan.current = { change, count: chosen.length, seen };
            void controls.start(chosen);
          }}
        />
      ) : (
        <>
          <DialogBody className="flex flex-col gap-2 text-sm">
            {error ? (
              <QueryError error={error} onRetry={again} />
            ) : (
              <>
                <p role="status">Reading what they hold now…</p>
                <Progress label="Reading" value={read} max={items.length} />
              </>
            )}
          </DialogBody>
          <DialogFooter>
            <Button onClick={onClose}>Cancel</Button>
          </DialogFooter>
        </>
      )}
    </BulkDialog>
  );
}
