"use client";

import { useQuery } from "@tanstack/react-query";
import { copiedFormValues } from "@/components/assistants/assistant-form-values";
import { assistantLabel, shorten } from "@/components/assistants/assistant-label";
import { FormSkeleton } from "@/components/assistants/form-skeleton";
import { NewForm } from "@/components/assistants/new-form";
import { ReadError } from "@/components/assistants/read-error";
import { useValuesHome } from "@/components/assistants/use-values-home";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant } from "@/lib/langgraph/types";

const NAME = "New Assistant";

type ManageNewProps = { assistant: Assistant; onCancel: () => void };

/** A new assistant of Studio's graph. It begins with the settings of the one in Studio. */
export function ManageNew({ assistant, onCancel }: ManageNewProps) {
  const defaults = useQuery(assistantQueries(useLangGraph()).defaults());
  const { home, error, refetch } = useValuesHome(assistant);
  const problem = defaults.data ? error : defaults.error;
  const retry = defaults.data ? refetch : () => void defaults.refetch();
  if (!defaults.data || !home) {
    return problem ? <ReadError error={problem} onRetry={retry} /> : <FormSkeleton />;
  }
  return (
    <>
      <header className="mb-4 flex flex-col gap-1">
        <h3 className="font-semibold text-lg">New assistant</h3>
        <p className="text-pretty text-muted-foreground text-sm">
          Of the graph <code className="font-mono text-xs">{assistant.graph_id}</code>. It begins
          with what {shorten(assistantLabel(assistant))} holds.
        </p>
      </header>
      <NewForm
        defaults={defaults.data}
        initial={{ ...copiedFormValues(assistant, home), name: NAME }}
        copied={assistant}
        onlyGraph={assistant.graph_id}
        cancel={
          <Button variant="ghost" onClick={onCancel}>
            Cancel
          </Button>
        }
      />
    </>
  );
}
