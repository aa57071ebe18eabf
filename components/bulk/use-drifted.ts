import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { allFitsQuery, pageOfDrifted } from "@/lib/langgraph/all-fits-query";
import type { AssistantPageInput } from "@/lib/langgraph/assistant-page";
import type { AssistantSummary } from "@/lib/langgraph/types";

/** Those that a check of a whole list found not to fit; null where there was none, or all are shown. */
export function useDrifted(input: Required<AssistantPageInput> | null) {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const { data: known } = useQuery({
    ...allFitsQuery(client, queryClient, input ?? { filter: {} }),
    enabled: input !== null,
  });
  if (!input || !known) return null;
  const rowOf = ({ row }: { row: AssistantSummary }) => row;
  return {
    all: known.drifted.map(rowOf),
    onPage: pageOfDrifted(known.drifted, input).found.map(rowOf),
  };
}
