"use client";

import dynamic from "next/dynamic";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Assistant, AssistantVersion } from "@/lib/langgraph/types";
import { leftBehind } from "@/lib/versions/left-behind";
import { LeftBehindNotice } from "./lazy-parts";
import { useVersionChanges } from "./use-version-changes";
import { useVersionsView } from "./use-versions-view";
import { VersionList } from "./version-list";
import { VersionPanel } from "./version-panel";

// Asked rarely.
const FitQuestion = dynamic(() => import("./fit-question").then((module) => module.FitQuestion), {
  ssr: false,
});

/** The versions beside what the chosen one holds; the active one is chosen at first. */
export function VersionHistory({
  assistant,
  versions,
}: {
  assistant: Assistant;
  versions: AssistantVersion[];
}) {
  const view = useVersionsView(assistant.version, versions);
  const changes = useVersionChanges(assistant.assistant_id);
  const { selected } = view;
  const shown = versions.find(({ version }) => version === selected);
  const active = versions.find(({ version }) => version === assistant.version);
  // While a change is on its way, the assistant is known only in part.
  const left = changes.isPending ? null : leftBehind(assistant, versions);

  return (
    <>
      {left && (
        <LeftBehindNotice
          left={left}
          onRestore={() => changes.mend(left.active, () => view.select(null))}
        />
      )}
      {changes.question && <FitQuestion {...changes.question} />}
      <div className="grid items-start gap-4 lg:grid-cols-[22rem_minmax(0,1fr)] lg:gap-6">
        <VersionList
          versions={versions}
          active={assistant.version}
          selected={selected}
          activating={changes.activating}
          disabled={changes.isPending}
          onSelect={view.select}
          onActivate={(version) => changes.request({ act: "activate", version, previous: active })}
        />
        {shown ? (
          <VersionPanel
            version={shown}
            versions={versions}
            assistant={assistant}
            view={view}
            restoring={changes.isRestoring}
            disabled={changes.isPending}
            onRestore={() =>
              changes.request({
                act: "restore",
                version: shown,
                previous: active,
                onDone: () => view.select(null),
              })
            }
          />
        ) : (
          <NoSuchVersion version={selected} onShowActive={() => view.select(null)} />
        )}
      </div>
    </>
  );
}

function NoSuchVersion({ version, onShowActive }: { version: number; onShowActive: () => void }) {
  return (
    <Card>
      <EmptyState
        title={`There is no version ${version}`}
        action={<Button onClick={onShowActive}>Show the active version</Button>}
      >
        Versions are numbered from 1 in the order in which they were made.
      </EmptyState>
    </Card>
  );
}
