import { useQuery } from "@tanstack/react-query";
import { useLangGraph } from "@/components/shell/deployment-provider";
import type { AssistantPageInput } from "@/lib/langgraph/assistant-page";
import type { Assistant, AssistantSummary } from "@/lib/langgraph/types";
import { rowState, wholePageQuery } from "@/lib/langgraph/whole-page-query";

/** A row's tags as they are shown; undefined while they are read, null where they could not be. */
export type RowTags = string | null | undefined;

/** The tags of an assistant in a line; what is no list of texts has none. */
export function tagsText({ config }: Pick<Assistant, "config">): string {
  const { tags } = config;
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string").join(", ") : "";
}

/** What says the tags of a page's rows. They are read only where they are `wanted`: rows hold none. */
export function useRowTags(
  input: AssistantPageInput,
  rows: readonly AssistantSummary[],
  wanted: boolean,
): (row: AssistantSummary) => RowTags {
  const query = wholePageQuery(useLangGraph(), input, rows);
  const { data, isError } = useQuery({ ...query, enabled: wanted && rows.length > 0 });
  return (row) => {
    const held = data?.get(rowState(row));
    return held ? tagsText(held) : isError ? null : undefined;
  };
}
