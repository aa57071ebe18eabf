"use client";

import { useQuery } from "@tanstack/react-query";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { capabilities } from "@/lib/langgraph/capabilities";
import { serverQueries } from "@/lib/langgraph/queries";

/** Who sorts the table: the server, Roster where all rows are on the page, or nobody. */
export type Sorting = "server" | "roster" | "nobody";

/** `count` of all that match, on pages of `perPage`. */
export function useSorting(count: number, perPage: number): Sorting {
  const { data: info } = useQuery(serverQueries(useLangGraph()).info());
  if (info && capabilities(info).sortsAssistants) return "server";
  return count <= perPage ? "roster" : "nobody";
}
