"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { createLeaveScope, LeaveContext } from "@/components/assistants/leave-scope";
import { useDeployment } from "@/components/shell/deployment-provider";
import { usePageActions } from "@/components/shell/page-actions";
import { useRemembered } from "@/components/ui/use-remembered";
import type { Assistant } from "@/lib/langgraph/types";
import { isBlank } from "@/lib/run/session-state";
import { BranchNotices } from "./branch-notices";
import { Chat } from "./chat";
import { ConfigPanel } from "./config-panel";
import { type DraftEditing, useDraftEditing } from "./draft/use-draft-editing";
import { leavesDraft, useGuardedView } from "./draft/use-guarded-view";
import { useKeptInput } from "./input/use-kept-input";
import { LoadNotice } from "./load-notice";
import { QueuedMessages } from "./queued-messages";
import { type ShownMode, shownMode } from "./shown-mode";
import { StudioHeader } from "./studio-header";
import { ConversationSkeleton } from "./studio-skeleton";
import { TargetNotices } from "./target-notices";
import { ThreadNotice } from "./thread-notice";
import { Threads } from "./threads/threads";
import { type ThreadBranches, useBranches } from "./use-branches";
import { useQueue } from "./use-queue";
import { type Conversation, type StudioRun, useConversation, useRun } from "./use-run";
import type { StudioView } from "./use-studio-view";
import { useTarget } from "./use-target";
import { useTurnDeeds } from "./use-turn-deeds";

// The graph, forms and their validation are large, and most graphs chat. Not drawn on the server: what
// is typed into a form that the browser has not taken over yet would be lost.
const GraphMode = dynamic(() => import("./graph/graph-mode").then((module) => module.GraphMode), {
  loading: ConversationSkeleton,
  ssr: false,
});

const CheckpointsSheet = dynamic(
  () => import("./checkpoints/checkpoints-sheet").then((module) => module.CheckpointsSheet),
  { ssr: false },
);

const RunsSheet = dynamic(() => import("./runs/runs-sheet").then((module) => module.RunsSheet), {
  ssr: false,
});

// As the panel's own class has it.
const WIDE = "(min-width: 64rem)";

export function Workbench({ assistant }: { assistant: Assistant }) {
  const [scope] = useState(() => createLeaveScope(leavesDraft));
  const view = useGuardedView(scope);
  const target = useTarget(assistant, view);
  const shown = shownMode(target, view);
  const conversation = useConversation(view, target);
  const [panelOpen, setPanelOpen] = useState(true);
  const [sheetOpen, setSheetOpen] = useState(false);
  const editing = useDraftEditing(target, view, {
    node: shown.mode === "graph" ? view.node : null,
    showPanel: () => {
      setPanelOpen(true);
      if (!matchMedia(WIDE).matches) setSheetOpen(true);
    },
  });
  usePageActions(() => [
    {
      label: "Configuration used",
      run: () => (matchMedia(WIDE).matches ? setPanelOpen(!panelOpen) : setSheetOpen(true)),
    },
  ]);
  return (
    <LeaveContext value={scope}>
      <main
        id="main"
        tabIndex={-1}
        className="flex h-[calc(100dvh-3rem)] min-h-96 flex-col outline-none"
      >
        <StudioHeader
          target={target}
          view={view}
          shown={shown}
          conversation={conversation}
          onNewThread={() => void conversation.renew()}
          panelOpen={panelOpen}
          onPanelToggle={() => setPanelOpen(!panelOpen)}
          onSheetOpen={() => setSheetOpen(true)}
        />
        <TargetNotices target={target} view={view} />
        <div className="flex min-h-0 flex-1">
          <Threads target={target} view={view} conversation={conversation} />
          <div className="flex min-w-0 flex-1 flex-col">
            <Bench
              target={target}
              view={view}
              conversation={conversation}
              shown={shown}
              editing={editing}
            />
          </div>
          <ConfigPanel
            target={target}
            view={view}
            editing={editing}
            open={panelOpen}
            sheetOpen={sheetOpen}
            onSheetClose={() => setSheetOpen(false)}
          />
        </div>
      </main>
    </LeaveContext>
  );
}

type BenchProps = {
  target: ReturnType<typeof useTarget>;
  view: StudioView;
  conversation: Conversation;
  shown: ShownMode;
  editing: DraftEditing;
};

function Bench(props: BenchProps) {
  const { view, conversation, shown } = props;
  const { threadId, working } = conversation;
  const key = shown.mode === "graph" ? null : shown.key;
  const branches = useBranches({ threadId, working, branch: view.branch, key });
  const tools = useRemembered("tool-calls", true);
  return <Running {...props} branches={branches} tools={tools} />;
}

type RunningProps = BenchProps & {
  branches: ThreadBranches;
  tools: ReturnType<typeof useRemembered>;
};

/** Drawn with each frame of a run, so it holds only what depends on what the run says. */
function Running(props: RunningProps) {
  const { target, view, conversation, shown, branches } = props;
  const run = useRun(conversation, view, target, shown.mode === "graph", branches.older);
  return (
    <>
      <Mode {...props} run={run} />
      {view.checkpoint !== null && <CheckpointsSheet target={target} view={view} run={run} />}
      {view.run !== null && <RunsSheet target={target} view={view} run={run} />}
    </>
  );
}

function Mode(props: RunningProps & { run: StudioRun }) {
  const { target, view, shown, editing, run, branches, tools, conversation } = props;
  const deeds = useTurnDeeds(run, branches, view, shown.key ?? "");
  const queue = useQueue(conversation.session, run);
  // Here, so that a look at the chat does not empty the form.
  const { slug } = useDeployment();
  const graph = `${slug}:${target.assistant.graph_id}`;
  const kept = useKeptInput(graph);
  const { problem, run: known } = run.state;
  if (problem?.during === "load" && isBlank(known)) {
    return <LoadNotice error={problem.error} onRetry={run.reload} onNewThread={run.newThread} />;
  }
  if (shown.mode === null) return <ConversationSkeleton />;
  const notice = (
    <>
      <ThreadNotice target={target} view={view} run={run} />
      <BranchNotices branches={branches} run={run} view={view} />
      <QueuedMessages queue={queue} />
    </>
  );
  if (shown.mode === "graph" || shown.key === null) {
    const form = { ...kept, graph, notice };
    const graphParts = { target, view, run, shown, editing, form };
    return <GraphMode {...graphParts} />;
  }
  const shownParts = { target, run, queue, branches, deeds, tools, notice };
  return <Chat {...shownParts} messagesKey={shown.key} />;
}
