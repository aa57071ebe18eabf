"use client";

import { useMutation } from "@tanstack/react-query";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { toRosterError } from "@/lib/errors";
import { assistantMutations } from "@/lib/langgraph/mutations";
import type { AssistantVersion } from "@/lib/langgraph/types";
import { fieldWords } from "@/lib/versions/field-words";
import { NoticeBar } from "./notice-bar";
import type { StudioView } from "./use-studio-view";
import type { StudioTarget } from "./use-target";

const BAR = "border-border border-b px-4 py-2 sm:px-6";

/** What stands between the version on screen and the active one. */
export function TargetNotices({ target, view }: { target: StudioTarget; view: StudioView }) {
  const { assistant, version, isActive, isUnknown, plan } = target;
  if (isUnknown) {
    return (
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
    );
  }
  if (target.versionsError) {
    return (
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
    );
  }
  if (!version) return null;
  return (
    <>
      {!isActive && (
        <NoticeBar
          tone="warning"
          className={BAR}
          actions={<MakeActive version={version} view={view} />}
        >
          Running <strong>v{version.version}</strong>, not the active v{assistant.version}.
        </NoticeBar>
      )}
      {isActive && plan?.throughDefault && (
        <NoticeBar tone="warning" className={BAR} actions={<RestoreAsNew version={version} />}>
          v{version.version} is active, but the server still uses parts of another version. Runs
          here use v{version.version} as it was saved; runs from elsewhere get the mixture.
        </NoticeBar>
      )}
      {plan && plan.leaks.length > 0 && (
        <NoticeBar tone="warning" className={BAR}>
          The default assistant of {version.graph_id} has values of its own, which cannot be taken
          away from a run: {plan.leaks.join(", ")}.
        </NoticeBar>
      )}
    </>
  );
}

function MakeActive({ version, view }: { version: AssistantVersion; view: StudioView }) {
  const client = useLangGraph();
  const activate = useMutation({
    ...assistantMutations(client).activate(),
    onError: (error) => failed(`v${version.version} was not made active`, error),
    onSuccess: ({ leftBehind }) => {
      view.followThread(null);
      const title = `v${version.version} is active`;
      if (leftBehind.length === 0) return toast({ tone: "success", title });
      const description = `The server kept the ${fieldWords(leftBehind)} as before.`;
      return toast({ tone: "warning", title, description });
    },
  });
  return (
    <>
      <Button size="sm" variant="ghost" onClick={() => view.tryVersion(null)}>
        Back to the active version
      </Button>
      <Button
        size="sm"
        variant="outline"
        pending={activate.isPending}
        onClick={() => activate.mutate(version)}
      >
        Make active
      </Button>
    </>
  );
}

function RestoreAsNew({ version }: { version: AssistantVersion }) {
  const client = useLangGraph();
  const restore = useMutation({
    ...assistantMutations(client).restore(),
    onError: (error) => failed("No new version was made", error),
    onSuccess: ({ version: made }) =>
      toast({ tone: "success", title: `v${made} is active, with all of v${version.version}` }),
  });
  return (
    <Button
      size="sm"
      variant="outline"
      pending={restore.isPending}
      onClick={() => restore.mutate(version)}
    >
      Restore as new version
    </Button>
  );
}

function failed(title: string, error: unknown) {
  const { message, next } = toRosterError(error);
  toast({ tone: "destructive", title, description: `${message} ${next}` });
}
