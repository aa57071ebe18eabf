"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import type { AssistantPageInput } from "@/lib/langgraph/assistant-page";
import { assistantPageQuery } from "@/lib/langgraph/assistant-page-query";
import { KEEP_TRYING } from "./keep-trying";

const QUIET_FAILURES = 2;

/**
 * One page of assistants. While the server cannot answer it goes on trying, and after a few
 * failures `problem` says why.
 */
export function usePageOfAssistants(input: AssistantPageInput) {
  const queryClient = useQueryClient();
  const query = assistantPageQuery(useLangGraph(), input);
  const result = useQuery({ ...query, ...KEEP_TRYING });
  const { data, error, failureCount, failureReason, isPlaceholderData, refetch } = result;
  const refresh = useCallback(() => refetch({ cancelRefetch: false }), [refetch]);
  return {
    data,
    isPlaceholderData,
    /** Reads the page again, or waits for a read that is under way. */
    refresh,
    problem: error ?? (failureCount > QUIET_FAILURES ? failureReason : null),
    tryAgain: async () => {
      await queryClient.cancelQueries({ queryKey: query.queryKey });
      await refetch();
    },
  };
}
