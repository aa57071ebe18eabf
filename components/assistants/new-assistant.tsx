"use client";

import { useQuery } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { PageShell } from "@/components/shell/page-shell";
import { assistantQueries } from "@/lib/langgraph/queries";
import { copiedFormValues, EMPTY_FORM } from "./assistant-form-values";
import { AssistantsCrumb } from "./assistant-header";
import { FormSkeleton } from "./form-skeleton";
import { NewForm } from "./new-form";
import { ReadError } from "./read-error";
import { useValuesHome } from "./use-values-home";

/** A new assistant of any graph; `?graph=` chooses the graph, `?from=` begins as a copy. */
export function NewAssistant() {
  const client = useLangGraph();
  const [from] = useQueryState("from", parseAsString);
  const defaults = useQuery(assistantQueries(client).defaults());
  const source = useQuery({
    ...assistantQueries(client).detail(from ?? ""),
    enabled: from !== null,
  });
  const { home, error: homeError, refetch } = useValuesHome(source.data);

  const error = defaults.data ? (source.data ? homeError : source.error) : defaults.error;
  const copied = source.data && home ? { source: source.data, home } : undefined;
  const ready = defaults.data && (from === null || copied);
  const retry = defaults.data ? (source.data ? refetch : source.refetch) : defaults.refetch;

  return (
    <PageShell width="form">
      <header className="mb-5 flex items-center gap-3">
        <AssistantsCrumb />
        <h1 className="font-semibold text-lg">New assistant</h1>
      </header>
      {ready ? (
        <NewForm
          defaults={defaults.data}
          initial={copied ? copiedFormValues(copied.source, copied.home) : EMPTY_FORM}
          copied={copied?.source}
        />
      ) : error ? (
        <ReadError error={error} onRetry={() => void retry()} />
      ) : (
        <FormSkeleton />
      )}
    </PageShell>
  );
}
