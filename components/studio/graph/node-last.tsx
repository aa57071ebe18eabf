"use client";

import type { ReactNode } from "react";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Json } from "@/lib/langgraph/types";
import { lastVisit, type NodeVisit } from "@/lib/run/last-visit";
import { lastTask, type NodeStatus } from "@/lib/run/node-status";
import type { RunFailure } from "@/lib/run/run-state";
import { isWorking } from "@/lib/run/session-state";
import { taskFailure } from "@/lib/run/settle-run";
import { useCheckpoints } from "../checkpoints/use-checkpoints";
import { Disclosure } from "../disclosure";
import type { StudioRun } from "../use-run";
import type { StudioView } from "../use-studio-view";
import { ValueText } from "../value-text";

type Props = {
  id: string;
  status: NodeStatus | undefined;
  run: StudioRun;
  view: StudioView;
};

/** What a node was last given and what it wrote: from the run on screen, else from the thread. */
export function NodeLast({ id, status, run, view }: Props) {
  const { input, output, state = status } = lastTask(run.state.run, id);
  const { failure } = run.state.run;
  const { threadId, phase } = run.state;
  if (input !== undefined || output !== undefined) {
    return (
      <>
        {input !== undefined && <Value title="Last input" value={input} />}
        {output !== undefined && <Ended state={state} output={output} />}
        {output === undefined && status === "failed" && failure && <Failure failure={failure} />}
      </>
    );
  }
  if (threadId === null) return <Said>It has not run in this thread.</Said>;
  if (phase === "loading") return <Skeleton className="h-9" />;
  if (isWorking(run.state)) return <Said>It has not run in this run yet.</Said>;
  if (id.includes(":")) {
    return (
      <Said>
        The server keeps the steps of the thread, not those within a subgraph. What this node is
        given and writes is shown here once it runs while this page is open; the subgraph’s own
        input and output are at its box.
      </Said>
    );
  }
  return <FromThread key={threadId} node={id} threadId={threadId} view={view} />;
}

type FromThreadProps = { node: string; threadId: string; view: StudioView };

function FromThread({ node, threadId, view }: FromThreadProps) {
  const { history, byId } = useCheckpoints(threadId);
  if (history.error) {
    return <QueryError error={history.error} onRetry={() => void history.refetch()} />;
  }
  if (!history.data) return <Skeleton className="h-9" />;
  const visit = lastVisit([...byId.values()], node);
  if (visit) return <Visit visit={visit} view={view} />;
  if (!history.hasNextPage) {
    return (
      <Said>
        {byId.size === 0
          ? "The server keeps no checkpoints of this thread, so its input and output are not known."
          : "It has not run in this thread."}
      </Said>
    );
  }
  return (
    <>
      <Said>It did not run in the newest {byId.size} checkpoints of this thread.</Said>
      <Button
        size="sm"
        variant="outline"
        className="self-start"
        pending={history.isFetchingNextPage}
        onClick={() => void history.fetchNextPage()}
      >
        Look further back
      </Button>
    </>
  );
}

function Visit({ visit: { before, state, output }, view }: { visit: NodeVisit; view: StudioView }) {
  const id = before.checkpoint?.checkpoint_id;
  return (
    <>
      <Value title="State before it" value={before.values} />
      {output !== undefined ? (
        <Ended state={state} output={output} />
      ) : (
        <Said>
          {state === "waiting"
            ? "It waits for an answer and has written nothing yet."
            : "Other nodes ran in the same step, and the server does not tell which of them wrote what."}
        </Said>
      )}
      {id && (
        <Button
          size="sm"
          variant="outline"
          className="self-start"
          onClick={() => view.showCheckpoint(id)}
        >
          Open its checkpoint
        </Button>
      )}
    </>
  );
}

function Ended({ state, output }: { state: NodeStatus | undefined; output: Json }) {
  const failure = state === "failed" ? taskFailure(output) : null;
  return failure ? (
    <Failure failure={failure} />
  ) : (
    <Value title="Last output" value={output} open />
  );
}

function Failure({ failure: { name, message } }: { failure: RunFailure }) {
  return (
    <Disclosure summary="Its error" open>
      <p className="whitespace-pre-wrap break-words text-destructive">
        {name}: {message}
      </p>
    </Disclosure>
  );
}

function Value({ title, value, open = false }: { title: string; value: Json; open?: boolean }) {
  return (
    <Disclosure summary={title} open={open}>
      <ValueText value={value} />
    </Disclosure>
  );
}

function Said({ children }: { children: ReactNode }) {
  return <p className="text-pretty text-muted-foreground">{children}</p>;
}
