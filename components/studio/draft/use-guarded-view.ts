"use client";

import type { LeaveScope } from "@/components/assistants/leave-scope";
import { type StudioView, useStudioView } from "../use-studio-view";

/** Whether an address shows another version or draft, or another page. */
export function leavesDraft(url: URL): boolean {
  const shown = new URL(location.href);
  return (
    url.pathname !== shown.pathname ||
    ["draft", "version"].some((name) => url.searchParams.get(name) !== shown.searchParams.get(name))
  );
}

/** What Studio shows; where something typed would be lost, going on asks first. */
export function useGuardedView(scope: LeaveScope): StudioView {
  const view = useStudioView();
  return {
    ...view,
    openThread: (...to) => void scope.leave(() => view.openThread(...to)),
    tryVersion: (version) => void scope.leave(() => view.tryVersion(version)),
    followThread: (version) => void scope.leave(() => view.followThread(version)),
  };
}
