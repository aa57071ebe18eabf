"use client";

import { SearchX } from "lucide-react";
import { shorten } from "@/components/assistants/assistant-label";
import { isUnknownAssistant } from "@/components/assistants/assistant-problem";
import { ReadError } from "@/components/assistants/read-error";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type ManageProblemProps = {
  id: string;
  error: unknown;
  onRetry: () => void;
  onList: () => void;
};

/** Why the assistant that the address names cannot be shown. */
export function ManageProblem({ id, error, onRetry, onList }: ManageProblemProps) {
  if (!isUnknownAssistant(error)) return <ReadError error={error} onRetry={onRetry} />;
  return (
    <div role="alert">
      <EmptyState
        icon={<SearchX />}
        title="There is no assistant with this id"
        action={
          <Button variant="primary" onClick={onList}>
            Back to the list
          </Button>
        }
      >
        <p>It may have been deleted, or the link may be incomplete.</p>
        <p className="mt-1 break-all font-mono text-xs">{shorten(id, 120)}</p>
      </EmptyState>
    </div>
  );
}
