"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { graphSummaryQuery } from "@/lib/langgraph/graph-summary";
import type { Assistant } from "@/lib/langgraph/types";
import { GRAPH_COLUMNS } from "@/lib/list-columns";
import { type ListFormat, listFile, listFileName } from "@/lib/list-file";
import { ListDownload, type ListReading } from "./list-download";

type GraphsDownloadProps = {
  format: ListFormat;
  /** The ids of the graphs, as they are filtered. */
  graphs: readonly string[];
  defaults: readonly Assistant[];
  onEnd: () => void;
};

/** The list of graphs, with how many assistants each has. */
export function GraphsDownload({ format, graphs, defaults, onEnd }: GraphsDownloadProps) {
  const { slug } = useDeployment();
  const client = useLangGraph();
  const queryClient = useQueryClient();

  async function* pages({ signal, onRead }: ListReading) {
    for (const [index, graph_id] of graphs.entries()) {
      signal.throwIfAborted();
      const { count, latest } = await queryClient.query(graphSummaryQuery(client, graph_id));
      const own = defaults.find((each) => each.graph_id === graph_id);
      onRead({ read: index + 1, total: graphs.length });
      yield [
        {
          graph_id,
          assistants: count,
          default_assistant_id: own?.assistant_id ?? null,
          latest_change: latest?.of === "change" ? latest.at : null,
          latest_made: latest?.of === "making" ? latest.at : null,
        },
      ];
    }
  }

  return (
    <ListDownload
      format={format}
      what="graphs"
      fileName={listFileName(`${slug} graphs`, new Date())}
      secrets="none"
      note="Those that the server lists, without their assistants."
      pieces={(reading) => listFile(format, GRAPH_COLUMNS, pages(reading))}
      onEnd={onEnd}
    />
  );
}
