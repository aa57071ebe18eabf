"use client";

import { Segmented } from "@/components/ui/segmented";
import type { ShownMode } from "./shown-mode";
import type { StudioView } from "./use-studio-view";

export const NO_CHAT = "This graph seems to take no messages, so there is nothing to chat in.";

/** Chat or Graph: two views of the same run. */
export function ModeSwitch({ shown, view }: { shown: ShownMode; view: StudioView }) {
  const { mode, key } = shown;
  const chat = key === null ? <span title={NO_CHAT}>Chat</span> : "Chat";
  return (
    <Segmented
      label="Mode"
      options={[
        { value: "chat", label: chat, disabled: key === null },
        { value: "graph", label: "Graph" },
      ]}
      value={mode ?? view.mode ?? "chat"}
      onValueChange={view.showMode}
    />
  );
}
