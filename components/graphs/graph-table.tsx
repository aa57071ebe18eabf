"use client";

import Link from "next/link";
import { useState } from "react";
import { AssistantsTableSkeleton } from "@/components/assistants/assistants-skeleton";
import { AssistantsTable } from "@/components/assistants/assistants-table";
import { ReadError } from "@/components/assistants/read-error";
import { SelectedRows } from "@/components/assistants/selected-rows";
import { useColumns } from "@/components/assistants/use-columns";
import { usePageOfAssistants } from "@/components/assistants/use-page-of-assistants";
import { useSorting } from "@/components/assistants/use-sorting";
import { DownloadMenu } from "@/components/downloads/download-menu";
import { AssistantsDownload } from "@/components/downloads/lazy-assistants-download";
import { useDeployment } from "@/components/shell/deployment-provider";
import { buttonClass } from "@/components/ui/button-class";
import { formatCount } from "@/lib/format";
import { NEWEST_FIRST, nextOrder, type SortColumn } from "@/lib/langgraph/assistant-order";
import { routes } from "@/lib/routes";

const FIRST = 10;

/** The first page of the graph's assistants, as the table shows them, and the way to all. */
export function GraphTable({ graphId }: { graphId: string }) {
  const { slug } = useDeployment();
  const columns = useColumns();
  const [order, setOrder] = useState(NEWEST_FIRST);
  const list = { filter: { graph_id: graphId }, order };
  const input = { ...list, page: 1, perPage: FIRST };
  const { data, problem, tryAgain } = usePageOfAssistants(input);
  const sorting = useSorting(data?.count ?? 0, FIRST);
  const onSort = (column: SortColumn) => setOrder(nextOrder(order, column) ?? NEWEST_FIRST);
  return (
    <section aria-labelledby="graph-assistants" className="flex flex-col gap-3">
      <div className="flex min-h-8 flex-wrap items-center gap-3">
        <h2 id="graph-assistants" className="font-semibold text-base">
          Assistants
        </h2>
        {data && (
          <div className="ml-auto flex items-center gap-2">
            {data.count > 0 && (
              <DownloadMenu what="assistants" size="sm">
                {(format, onEnd) => (
                  <AssistantsDownload format={format} input={list} onEnd={onEnd} />
                )}
              </DownloadMenu>
            )}
            <Link
              href={routes.assistants(slug, { graph: graphId })}
              className={buttonClass({ variant: "outline", size: "sm" })}
            >
              {data.count > FIRST ? `All ${formatCount(data.count)} in the table` : "In the table"}
            </Link>
          </div>
        )}
      </div>
      {problem && (
        <ReadError error={problem} kept={data !== undefined} onRetry={() => void tryAgain()} />
      )}
      {data && (
        <AssistantsTable
          rows={data.rows}
          input={input}
          sorter={{ order, sorting, onSort }}
          columns={columns}
          withPinned={false}
          instead={
            data.rows.length === 0 && (
              <p className="px-4 py-8 text-center text-muted-foreground text-sm">
                No assistants are left of this graph.
              </p>
            )
          }
        />
      )}
      {!data && !problem && <AssistantsTableSkeleton />}
      <SelectedRows rows={data?.rows ?? []} list={data ? { input: list, ...data } : null} />
    </section>
  );
}
