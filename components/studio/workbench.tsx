"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import type { Assistant } from "@/lib/langgraph/types";
import { messagesKey } from "@/lib/schema/form-schema";
import { Chat } from "./chat";
import { ConfigPanel } from "./config-panel";
import { LoadNotice } from "./load-notice";
import { StudioHeader } from "./studio-header";
import { ConversationSkeleton } from "./studio-skeleton";
import { TargetNotices } from "./target-notices";
import { ThreadNotice } from "./thread-notice";
import { Threads } from "./threads/threads";
import { useRun } from "./use-run";
import { useStudioView } from "./use-studio-view";
import { useTarget } from "./use-target";

// Forms and their validation are large, and most graphs take messages. Not drawn on the server: what
// is typed into a form that the browser has not taken over yet would be lost.
const RunForm = dynamic(() => import("./run-form").then((module) => module.RunForm), {
  loading: ConversationSkeleton,
  ssr: false,
});

export function Workbench({ assistant }: { assistant: Assistant }) {
  const view = useStudioView();
  const target = useTarget(assistant, view);
  const run = useRun(view, target);
  const [panelOpen, setPanelOpen] = useState(true);
  return (
    <main
      id="main"
      tabIndex={-1}
      className="flex h-[calc(100dvh-3rem)] min-h-96 flex-col outline-none"
    >
      <StudioHeader
        target={target}
        view={view}
        onNewThread={run.newThread}
        panelOpen={panelOpen}
        onPanelToggle={() => setPanelOpen(!panelOpen)}
      />
      <TargetNotices target={target} view={view} />
      <div className="flex min-h-0 flex-1">
        <Threads target={target} view={view} run={run} />
        <div className="flex min-w-0 flex-1 flex-col">
          <Bench target={target} view={view} run={run} />
        </div>
        {panelOpen && <ConfigPanel target={target} />}
      </div>
    </main>
  );
}

type BenchProps = {
  target: ReturnType<typeof useTarget>;
  view: ReturnType<typeof useStudioView>;
  run: ReturnType<typeof useRun>;
};

function Bench({ target, view, run }: BenchProps) {
  const { schemas, schemasError } = target;
  const { problem, run: shown } = run.state;
  if (problem?.during === "load" && shown.values === null) {
    return <LoadNotice error={problem.error} onRetry={run.reload} onNewThread={run.newThread} />;
  }
  if (!schemas && !schemasError) return <ConversationSkeleton />;
  // Without schemas nobody knows what the graph takes; most graphs take messages.
  const key = schemas ? messagesKey(schemas) : "messages";
  const notice = <ThreadNotice target={target} view={view} run={run} />;
  if (schemas && key === null) return <RunForm schemas={schemas} run={run} notice={notice} />;
  return <Chat target={target} run={run} messagesKey={key ?? "messages"} notice={notice} />;
}
