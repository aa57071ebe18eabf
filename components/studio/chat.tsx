"use client";

import { ArrowDown } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { useStickToBottom } from "use-stick-to-bottom";
import { useDeployment } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { KEYBOARD_SCROLL } from "@/components/ui/keyboard-scroll";
import type { useRemembered } from "@/components/ui/use-remembered";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Branches } from "@/lib/run/branches";
import { type ConversationItem, conversation, withoutTools } from "@/lib/run/conversation";
import { leftoverIds, liveMessages } from "@/lib/run/messages-of";
import { isWorking } from "@/lib/run/session-state";
import { Composer } from "./composer";
import { ConversationEmpty } from "./conversation-empty";
import { MessageItem } from "./message-item";
import { RunOutcome } from "./run-outcome";
import { SchemasNotice } from "./schemas-notice";
import { ConversationSkeleton } from "./studio-skeleton";
import { ToolCallsSwitch } from "./tool-calls-switch";
import type { ThreadBranches } from "./use-branches";
import type { Queue } from "./use-queue";
import type { StudioRun } from "./use-run";
import type { StudioTarget } from "./use-target";
import type { TurnDeeds } from "./use-turn-deeds";

type Props = {
  target: StudioTarget;
  run: StudioRun;
  queue: Queue;
  branches: ThreadBranches;
  deeds: TurnDeeds | null;
  /** Whether tool calls are shown, and how that is changed. */
  tools: ReturnType<typeof useRemembered>;
  messagesKey: string;
  notice: ReactNode;
};

/** The conversation of a graph that takes messages. */
export function Chat({ target, run, queue, branches, deeds, tools, messagesKey, notice }: Props) {
  const [showTools, setShowTools] = tools;
  const { slug } = useDeployment();
  const { state } = run;
  const { scrollRef, contentRef, isAtBottom, scrollToBottom } = useStickToBottom({
    initial: "instant",
    resize: "instant",
  });
  const items = useMemo(
    () => conversation(liveMessages(state.run, messagesKey)),
    [state.run, messagesKey],
  );
  const shown = showTools ? items : withoutTools(items);
  const hasTools = shown.length < items.length || items.some(({ tools }) => tools.length > 0);
  const toolsSwitch = useMemo(
    () => hasTools && <ToolCallsSwitch shown={showTools} onShow={setShowTools} />,
    [hasTools, showTools, setShowTools],
  );
  const working = isWorking(state);
  const leftovers = leftoverIds(state.run);
  const isLive = working && state.run.streamed.length > 0;
  const places = deeds ? branches.shown?.places : undefined;
  const isUnread = state.phase === "loading" && items.length === 0;
  if (isUnread || branches.isPending) return <ConversationSkeleton />;
  return (
    <>
      <h2 id="conversation" className="sr-only">
        Conversation
      </h2>
      <div className="relative min-h-0 flex-1">
        <div
          {...KEYBOARD_SCROLL}
          ref={scrollRef}
          role="log"
          aria-labelledby="conversation"
          aria-busy={working}
          className="h-full overflow-y-auto"
        >
          <div ref={contentRef} className="mx-auto flex max-w-[45rem] flex-col gap-5 px-4 py-6">
            {items.length === 0 && !working && <ConversationEmpty target={target} />}
            {shown.map((item, index) => {
              const place = placeOf(item, places);
              return (
                <MessageItem
                  // The messages of one place are one to the browser, so that the focus stays on the switch.
                  key={place ? `branch-${index}` : item.key}
                  place={place}
                  deeds={deeds}
                  item={item}
                  showTools={showTools}
                  live={isLive && item === items.at(-1)}
                  left={!isLive && leftovers.has(item.message.id)}
                />
              );
            })}
            <RunOutcome run={run} />
          </div>
        </div>
        {!isAtBottom && (
          <Button
            size="sm"
            variant="outline"
            icon={<ArrowDown />}
            className="absolute bottom-3 left-1/2 -translate-x-1/2 bg-popover shadow-overlay"
            onClick={() => void scrollToBottom("instant")}
          >
            Jump to latest
          </Button>
        )}
      </div>
      <div className="mx-auto w-full max-w-[45rem] px-4 pb-3">
        <SchemasNotice target={target} />
        {notice}
        <Composer
          run={run}
          queue={queue}
          messagesKey={messagesKey}
          draftKey={`${slug}:${target.assistant.assistant_id}`}
          aside={toolsSwitch}
        />
      </div>
      <VisuallyHidden role="status">{working ? "The assistant is answering." : ""}</VisuallyHidden>
    </>
  );
}

/** The place of a message, or of a tool's message that is drawn in it. */
function placeOf({ message, tools }: ConversationItem, places: Branches["places"] | undefined) {
  if (!places || places.size === 0) return null;
  const ids = [message.id, ...tools.map(({ result }) => result?.id)];
  return ids.map((id) => places.get(id ?? "")).find((place) => place) ?? null;
}
