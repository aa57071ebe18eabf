"use client";

import { useQueries, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { lazy, useMemo, useRef, useState } from "react";
import { ImportLink } from "@/components/assistants/import-link";
import { KEEP_TRYING } from "@/components/assistants/keep-trying";
import { NewAssistantLink } from "@/components/assistants/new-assistant-link";
import { ReadError } from "@/components/assistants/read-error";
import { ViewLinks } from "@/components/assistants/view-links";
import { DownloadMenu } from "@/components/downloads/download-menu";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { PageShell } from "@/components/shell/page-shell";
import { SearchInput } from "@/components/ui/search-input";
import { useSearchKey } from "@/components/ui/use-search-key";
import { formatCount } from "@/lib/format";
import { graphsViewParsers } from "@/lib/graph-view";
import { graphSummaryQuery } from "@/lib/langgraph/graph-summary";
import { assistantQueries } from "@/lib/langgraph/queries";
import { GraphList } from "./graph-list";
import { GraphListSkeleton } from "./graphs-skeleton";
import { OtherGraphs } from "./other-graphs";

// Loaded when it is asked for.
const GraphsDownload = lazy(async () => ({
  default: (await import("@/components/downloads/graphs-download")).GraphsDownload,
}));

const AT_ONCE = 50;
const QUIET_FAILURES = 2;

/** Every graph of a deployment with its assistants. */
export function GraphsView() {
  const client = useLangGraph();
  const [{ q }, setView] = useQueryStates(graphsViewParsers);
  const [wanted, setWanted] = useState(AT_ONCE);
  const search = useRef<HTMLInputElement>(null);
  useSearchKey(search);
  const defaults = useQuery({ ...assistantQueries(client).defaults(), ...KEEP_TRYING });
  const { data, error, failureCount, failureReason, refetch } = defaults;
  const problem = error ?? (failureCount > QUIET_FAILURES ? failureReason : null);

  const graphs = useMemo(() => [...new Set(data?.map(({ graph_id }) => graph_id))], [data]);
  const text = q.trim().toLowerCase();
  const found = graphs.filter((graph) => graph.toLowerCase().includes(text));
  const shown = found.slice(0, wanted);
  const summaries = useQueries({ queries: shown.map((graph) => graphSummaryQuery(client, graph)) });
  const isAll = shown.length === graphs.length;
  const known = summaries.flatMap((each) => each.data?.count ?? []);

  return (
    <PageShell>
      <div className="flex flex-col gap-4">
        <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
          <h1 className="font-semibold text-xl">Assistants</h1>
          <p role="status" className="text-muted-foreground tabular-nums">
            {data && graphsInWords(found.length, text !== "")}
          </p>
          <ViewLinks current="graphs" />
          <div className="ml-auto flex flex-wrap gap-2">
            {data && found.length > 0 && (
              <DownloadMenu what="graphs">
                {(format, onEnd) => (
                  <GraphsDownload format={format} graphs={found} defaults={data} onEnd={onEnd} />
                )}
              </DownloadMenu>
            )}
            <ImportLink />
            <NewAssistantLink />
          </div>
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <SearchInput
            ref={search}
            label="Search graphs"
            placeholder="Search graphs…"
            shortcut="search"
            value={q}
            onValueChange={(typed) => void setView({ q: typed })}
            className="max-sm:max-w-none sm:w-72"
          />
        </div>
        {problem && (
          <ReadError error={problem} kept={data !== undefined} onRetry={() => void refetch()} />
        )}
        {!data && !problem && <GraphListSkeleton />}
        {data && (
          <GraphList
            graphs={shown}
            summaries={summaries}
            defaults={data}
            hidden={found.length - shown.length}
            onMore={() => setWanted(wanted + AT_ONCE)}
            onClear={text === "" ? undefined : () => void setView({ q: null })}
          />
        )}
        {data && isAll && known.length === graphs.length && <OtherGraphs known={known} />}
      </div>
    </PageShell>
  );
}

function graphsInWords(count: number, isFiltered: boolean): string {
  const graphs = count === 1 ? "1 graph" : `${formatCount(count)} graphs`;
  return isFiltered ? `${graphs} matching` : graphs;
}
