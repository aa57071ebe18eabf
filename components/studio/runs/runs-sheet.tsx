"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { serverQueries } from "@/lib/langgraph/queries";
import type { ServerInfo } from "@/lib/langgraph/types";
import type { StudioRun } from "../use-run";
import type { StudioView } from "../use-studio-view";
import type { StudioTarget } from "../use-target";
import { NextRun } from "./next-run";
import { PastRunDetail } from "./past-run-detail";
import { RunList } from "./run-list";
import { NEXT_RUN } from "./run-words";
import { usePastConfigs } from "./use-past-configs";

type Props = { target: StudioTarget; view: StudioView; run: StudioRun };

/** By key, what the next run and each run of this thread is given, and which layer gave it. */
export function RunsSheet(props: Props) {
  const { view, run } = props;
  const client = useLangGraph();
  const info = useQuery(serverQueries(client).info());
  const { threadId } = run.state;
  return (
    <Dialog
      open
      onOpenChange={() => view.showRun(null)}
      side="right"
      size="xl"
      title="Effective configuration"
      description="What each run is given, key by key. The run goes over the thread, the thread over the assistant, and the assistant over the schema’s defaults."
    >
      {info.data ? (
        threadId === null ? (
          <Split>
            <RunList configs={[]} {...props} />
            <Pane>
              <NextRun {...props} info={info.data} />
            </Pane>
          </Split>
        ) : (
          <WithThread key={threadId} {...props} threadId={threadId} info={info.data} />
        )
      ) : (
        <DialogBody>
          {info.error ? (
            <QueryError error={info.error} onRetry={() => void info.refetch()} />
          ) : (
            <Skeleton className="h-40" />
          )}
        </DialogBody>
      )}
    </Dialog>
  );
}

function WithThread(props: Props & { threadId: string; info: ServerInfo }) {
  const { target, view, threadId, info } = props;
  const past = usePastConfigs(target, threadId, info);
  const { list, configs } = past;
  const shown = configs.find(({ run }) => run.run_id === view.run);
  return (
    <Split>
      <RunList configs={configs} past={past} {...props} />
      <Pane key={view.run}>
        {view.run === NEXT_RUN ? (
          <NextRun {...props} />
        ) : shown ? (
          <PastRunDetail target={target} past={shown} />
        ) : list.isPending ? (
          <Skeleton className="h-40" />
        ) : list.error ? (
          <QueryError error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <EmptyState
            title="This run is not in the list"
            action={
              <Button size="sm" variant="outline" onClick={() => view.showRun(NEXT_RUN)}>
                Show the next run
              </Button>
            }
          >
            {list.hasNextPage
              ? "It is older than the runs that are shown, or was deleted. “Show older” reads more of them."
              : "It was deleted, or belongs to another thread."}
          </EmptyState>
        )}
      </Pane>
    </Split>
  );
}

function Split({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-0 flex-1 border-border border-t max-md:grid-rows-[minmax(8rem,2fr)_5fr] md:grid-cols-[15rem_1fr]">
      {children}
    </div>
  );
}

function Pane({ children }: { children: ReactNode }) {
  return <div className="min-h-0 min-w-0 overflow-y-auto p-4">{children}</div>;
}
