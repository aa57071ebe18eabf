"use client";

import { Code, History, PanelRight, SquarePen } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { GraphBadge } from "@/components/assistants/graph-badge";
import { useDeployment } from "@/components/shell/deployment-provider";
import { usePageActions } from "@/components/shell/page-actions";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { IconButton } from "@/components/ui/icon-button";
import { routes } from "@/lib/routes";
import { AssistantSwitcher } from "./assistant-switcher";
import { RunLogButton } from "./log/run-log-button";
import { ManageAssistants } from "./manage/manage-assistants";
import { ModeSwitch } from "./mode-switch";
import { RunSettingsButton } from "./settings/run-settings-button";
import type { ShownMode } from "./shown-mode";
import { ThreadsButton } from "./threads/threads-button";
import type { Conversation } from "./use-run";
import type { StudioView } from "./use-studio-view";
import type { StudioTarget } from "./use-target";
import { VersionSwitcher } from "./version-switcher";

const CodeSheet = dynamic(() => import("./code-sheet").then((module) => module.CodeSheet), {
  ssr: false,
});

type Props = {
  target: StudioTarget;
  view: StudioView;
  shown: ShownMode;
  conversation: Conversation;
  onNewThread: () => void;
  panelOpen: boolean;
  onPanelToggle: () => void;
  onSheetOpen: () => void;
};

export function StudioHeader(props: Props) {
  const { target, view, shown, conversation, onNewThread, panelOpen, onPanelToggle } = props;
  const { slug, role } = useDeployment();
  const { assistant } = target;
  const [codeOpen, setCodeOpen] = useState(false);
  const showCheckpoints = () => view.showCheckpoint("latest");
  usePageActions(() => [
    { label: "New thread", run: onNewThread },
    shown.mode === "graph"
      ? { label: "Chat mode", run: () => view.showMode("chat") }
      : { label: "Graph mode", run: () => view.showMode("graph") },
    { label: "Checkpoints", run: showCheckpoints },
    { label: "Code", run: () => setCodeOpen(true) },
  ]);
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-border border-b px-4 py-1.5 sm:px-6">
      <ThreadsButton />
      <h1 className="-ml-2 flex min-w-0 items-center max-sm:grow max-sm:basis-3/4">
        <AssistantSwitcher assistant={assistant} />
      </h1>
      <GraphBadge graphId={assistant.graph_id} className="max-w-40 max-md:hidden" />
      <VersionSwitcher target={target} view={view} />
      <ModeSwitch shown={shown} view={view} />
      <div className="ml-auto flex items-center gap-1">
        <ManageAssistants assistant={assistant} />
        <Link
          href={routes.edit(slug, assistant.assistant_id)}
          className={buttonClass({ variant: "ghost", size: "sm" })}
        >
          {role === "editor" ? "Edit" : "View"}
        </Link>
        <IconButton label="Checkpoints" icon={<History />} size="sm" onClick={showCheckpoints} />
        <RunSettingsButton assistantId={assistant.assistant_id} />
        <RunLogButton session={conversation.session} onCheckpoints={showCheckpoints} />
        <IconButton label="Code" icon={<Code />} size="sm" onClick={() => setCodeOpen(true)} />
        <IconButton
          label="Configuration used"
          icon={<PanelRight />}
          size="sm"
          aria-expanded={panelOpen}
          className="max-lg:hidden"
          onClick={onPanelToggle}
        />
        <IconButton
          label="Show the configuration used"
          icon={<PanelRight />}
          size="sm"
          className="lg:hidden"
          onClick={props.onSheetOpen}
        />
        <Button size="sm" variant="outline" icon={<SquarePen />} onClick={onNewThread}>
          New thread
        </Button>
      </div>
      {codeOpen && <CodeSheet target={target} onClose={() => setCodeOpen(false)} />}
    </header>
  );
}
