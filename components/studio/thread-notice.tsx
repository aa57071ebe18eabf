"use client";

import { Button } from "@/components/ui/button";
import type { Thread } from "@/lib/langgraph/types";
import { isGone, isWorking } from "@/lib/run/session-state";
import { NoticeBar } from "./notice-bar";
import type { StudioRun } from "./use-run";
import type { StudioView } from "./use-studio-view";
import type { StudioTarget } from "./use-target";

type Props = { target: StudioTarget; view: StudioView; run: StudioRun };

/** Says that the thread on screen ran something else than what is chosen now. */
export function ThreadNotice({ target, view, run }: Props) {
  const { state, fits } = run;
  const { assistant, content, version, versions, name } = target;
  if (fits || !state.thread || !content || isWorking(state) || isGone(state)) return null;
  const ran = ranVersion(state.thread, assistant.assistant_id);
  const known = ran !== null && ran !== version?.version && versions.some((v) => v.version === ran);
  return (
    <NoticeBar
      className="mb-2 rounded-lg px-3 py-2"
      actions={
        known && (
          <Button
            size="sm"
            variant="outline"
            onClick={() => view.followThread(ran === assistant.version ? null : ran)}
          >
            Go on with v{ran}
          </Button>
        )
      }
    >
      {ran === null
        ? ranBefore(state.thread, assistant.assistant_id)
        : ran === version?.version
          ? `This thread ran v${ran} as it was before the server changed it.`
          : `This thread ran v${ran}.`}{" "}
      What you send now starts a new thread with {name}.
    </NoticeBar>
  );
}

function ranVersion({ metadata }: Pick<Thread, "metadata">, assistantId: string): number | null {
  const { roster_assistant_id, roster_version } = metadata;
  if (roster_assistant_id !== assistantId) return null;
  return typeof roster_version === "number" ? roster_version : null;
}

function ranBefore({ metadata }: Pick<Thread, "metadata">, assistantId: string): string {
  const { roster_assistant_id, roster_draft, roster_base_version } = metadata;
  return roster_assistant_id === assistantId && roster_draft === true
    ? `This thread ran an unsaved draft, based on v${roster_base_version}.`
    : "This thread was run by another assistant or with other values.";
}
