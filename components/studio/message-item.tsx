"use client";

import { Pencil, RotateCcw } from "lucide-react";
import { memo, type ReactNode } from "react";
import { WriteIconButton } from "@/components/shell/write-button";
import { cn } from "@/components/ui/cn";
import { CopyButton } from "@/components/ui/copy-button";
import type { BranchPlace } from "@/lib/run/branches";
import type { ConversationItem } from "@/lib/run/conversation";
import { isMedia } from "@/lib/run/media-block";
import { type Message, messageText } from "@/lib/run/message";
import { BranchSwitch } from "./branch-switch";
import { MessageBody } from "./message-body";
import { MessageEdit } from "./message-edit";
import { ToolUses } from "./tool-uses";
import type { TurnDeeds } from "./use-turn-deeds";

const LABEL = {
  human: "You",
  ai: "Assistant",
  tool: "Tool",
  system: "System",
  other: "Message",
} as const;

type Props = {
  item: ConversationItem;
  showTools: boolean;
  /** Its text is still streaming. */
  live: boolean;
  /** Where others were tried in its place. */
  place: BranchPlace | null;
  /** What can be done with it now. */
  deeds: TurnDeeds | null;
  /** The thread does not hold it: the run was stopped or failed before. */
  left: boolean;
};

export const MessageItem = memo(function MessageItem(props: Props) {
  const { item, showTools, live, left, place, deeds } = props;
  const { message, tools } = item;
  if (message.role === "human") return <HumanMessage {...props} />;
  const text = messageText(message);
  return (
    <article aria-label={labelOf(message)} className="group/message flex min-w-0 flex-col gap-3">
      {message.role !== "ai" && (
        <p className="text-muted-foreground text-xs">
          {LABEL[message.role]}
          {message.name && <span className="font-mono"> {message.name}</span>}
        </p>
      )}
      <MessageBody parts={message.parts} live={live} />
      {showTools && <ToolUses tools={tools} live={live} />}
      {(text !== "" || left || place) && !live && (
        <div className="-mt-2 -mb-2 flex min-h-7 flex-wrap items-center gap-1">
          {left && (
            <p className="text-muted-foreground text-xs">
              Cut off here. The thread does not hold this text.
            </p>
          )}
          {place && deeds && <BranchSwitch place={place} onShow={deeds.showBranch} />}
          {text !== "" && (
            <MessageActions text={text} className={left || place ? "" : "-ml-1.5"}>
              {message.role === "ai" && message.id !== null && deeds?.canReplace(message.id) && (
                <Regenerate id={message.id} deeds={deeds} />
              )}
            </MessageActions>
          )}
        </div>
      )}
    </article>
  );
});

function HumanMessage({ item: { message }, left, place, deeds }: Props) {
  const text = messageText(message);
  const { id } = message;
  const editing = id !== null && deeds?.editing?.id === id ? deeds.editing : null;
  const canEdit = id !== null && deeds?.canReplace(id) === true;
  const media = message.parts.filter(isMedia);
  const said = message.parts.filter((part) => !isMedia(part));
  return (
    <article
      aria-label="You"
      className={cn(
        "group/message flex min-w-0 max-w-[90%] flex-col items-end gap-1 self-end",
        editing && "w-full",
      )}
    >
      {media.length > 0 && (
        <div className="flex max-w-full flex-wrap justify-end gap-2 items-end">
          <MessageBody parts={media} />
        </div>
      )}
      {editing && deeds ? (
        <MessageEdit {...editing} deeds={deeds} hasMedia={media.length > 0} />
      ) : (
        <div className="flex min-w-0 max-w-full items-start gap-1">
          {(text !== "" || canEdit) && (
            <MessageActions text={text}>
              {canEdit && (
                <WriteIconButton
                  least="runner"
                  size="sm"
                  label="Edit message"
                  icon={<Pencil />}
                  onClick={() => deeds.edit({ id, text })}
                />
              )}
            </MessageActions>
          )}
          {(said.length > 0 || media.length === 0) && (
            <div className="min-w-0 rounded-lg bg-muted px-3 py-2">
              <MessageBody parts={said} plain />
            </div>
          )}
        </div>
      )}
      {place && deeds && !editing && <BranchSwitch place={place} onShow={deeds.showBranch} />}
      {left && <p className="text-muted-foreground text-xs">The thread does not hold this.</p>}
    </article>
  );
}

function Regenerate({ id, deeds }: { id: string; deeds: TurnDeeds }) {
  return (
    <WriteIconButton
      least="runner"
      size="sm"
      label="Regenerate"
      icon={<RotateCcw />}
      onClick={() => deeds.regenerate(id)}
    />
  );
}

function MessageActions(props: { text: string; className?: string; children?: ReactNode }) {
  return (
    <span
      className={cn(
        "flex h-7 shrink-0 items-center opacity-0 transition-opacity duration-100 focus-within:opacity-100 group-hover/message:opacity-100 pointer-coarse:opacity-100",
        props.className,
      )}
    >
      {props.text !== "" && <CopyButton text={props.text} label="Copy message" />}
      {props.children}
    </span>
  );
}

function labelOf({ role, name }: Message): string {
  return role === "ai" || !name ? LABEL[role] : `${LABEL[role]} ${name}`;
}
