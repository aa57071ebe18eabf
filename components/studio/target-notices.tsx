"use client";

import dynamic from "next/dynamic";
import { WriteButton } from "@/components/shell/write-button";
import { Button } from "@/components/ui/button";
import { useVersionChanges } from "@/components/versions/use-version-changes";
import { toRosterError } from "@/lib/errors";
import { DraftNotice } from "./draft-notice";
import { NoticeBar } from "./notice-bar";
import type { StudioView } from "./use-studio-view";
import type { StudioTarget } from "./use-target";

// Asked rarely.
const FitQuestion = dynamic(
  () => import("@/components/versions/fit-question").then((module) => module.FitQuestion),
  { ssr: false },
);

const BAR = "border-border border-b px-4 py-2 sm:px-6";

type Props = { target: StudioTarget; view: StudioView };

/** What stands between what is on screen and the active version. */
export function TargetNotices({ target, view }: Props) {
  const { assistant, content, draft, plan } = target;
  return (
    <>
      {draft || target.isDraftGone ? (
        <DraftNotice target={target} view={view} className={BAR} />
      ) : target.isUnknown ? (
        <NoticeBar
          tone="warning"
          className={BAR}
          actions={
            <Button size="sm" variant="outline" onClick={() => view.tryVersion(null)}>
              Use the active version
            </Button>
          }
        >
          This assistant has no version {view.version}. The active one is v{assistant.version}.
        </NoticeBar>
      ) : target.versionsError ? (
        <NoticeBar
          tone="warning"
          className={BAR}
          actions={
            <Button size="sm" variant="outline" onClick={target.retryVersions}>
              Try again
            </Button>
          }
        >
          The versions could not be read, so v{view.version} cannot be run:{" "}
          {toRosterError(target.versionsError).message}
        </NoticeBar>
      ) : (
        <VersionNotices target={target} view={view} />
      )}
      {content && plan && plan.leaks.length > 0 && (
        <NoticeBar tone="warning" className={BAR}>
          The default assistant of {content.graph_id} has values of its own, which cannot be taken
          away from a run: {plan.leaks.join(", ")}.
        </NoticeBar>
      )}
    </>
  );
}

function VersionNotices({ target, view }: Props) {
  const { assistant, version, versions, isActive, plan } = target;
  const changes = useVersionChanges(assistant.assistant_id);
  const previous = versions.find((one) => one.version === assistant.version);
  // A version that is on its way keeps its notice, and with it the button that was pressed.
  const isMoving = changes.activating !== null;
  return (
    <>
      {changes.question && <FitQuestion {...changes.question} />}
      {version && (!isActive || isMoving) && (
        <NoticeBar
          tone="warning"
          className={BAR}
          actions={
            <>
              <Button
                size="sm"
                variant="ghost"
                disabled={isMoving}
                onClick={() => view.tryVersion(null)}
              >
                Back to the active version
              </Button>
              <WriteButton
                size="sm"
                variant="outline"
                pending={isMoving}
                onClick={() => changes.request({ act: "activate", version, previous })}
              >
                Make active
              </WriteButton>
            </>
          }
        >
          {isMoving ? (
            `Making v${changes.activating} active…`
          ) : (
            <>
              Running <strong>v{version.version}</strong>, not the active v{assistant.version}.
            </>
          )}
        </NoticeBar>
      )}
      {version && isActive && !isMoving && plan?.throughDefault && (
        <NoticeBar
          tone="warning"
          className={BAR}
          actions={
            <WriteButton
              size="sm"
              variant="outline"
              pending={changes.isRestoring}
              onClick={() => changes.mend(version, () => view.followThread(null))}
            >
              Restore as new version
            </WriteButton>
          }
        >
          v{version.version} is active, but the server still uses parts of another version. Runs
          here use v{version.version} as it was saved; runs from elsewhere get the mixture.
        </NoticeBar>
      )}
    </>
  );
}
