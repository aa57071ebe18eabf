"use client";

import { memo } from "react";
import { cn } from "@/components/ui/cn";
import { CopyButton } from "@/components/ui/copy-button";
import type { ConversationItem } from "@/lib/run/conversation";
import { type Message, messageText } from "@/lib/run/message";
import { MessageBody } from "./message-body";
import { ToolUses } from "./tool-uses";

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
  /** The thread does not hold it: the run was stopped or failed before. */
  left: boolean;
};

export const MessageItem = memo(function MessageItem({ item, showTools, live, left }: Props) {
  const { message, tools } = item;
  if (message.role === "human") return <HumanMessage message={message} left={left} />;
  const text = messageText(message);
  return (
    <article aria-label={labelOf(message)} className="group/message flex min-w-0 flex-col gap-3">
      {message.role !== "ai" && (
        <p className="text-muted-foreground text-xs">
          {LABEL[message.role]}
          {message.name && <span className="font-mono"> {message.name}</span>}
        </p>
      )}
      <MessageBody message={message} live={live} />
      {showTools && <ToolUses tools={tools} live={live} />}
      {(text !== "" || left) && !live && (
        <div className="-mt-2 -mb-2 flex min-h-7 items-center gap-1">
          {left && (
            <p className="text-muted-foreground text-xs">
              Cut off here. The thread does not hold this text.
            </p>
          )}
          {text !== "" && <CopyMessage text={text} className={left ? "" : "-ml-1.5"} />}
        </div>
      )}
    </article>
  );
});

function HumanMessage({ message, left }: { message: Message; left: boolean }) {
  const text = messageText(message);
  return (
    <article
      aria-label="You"
      className="group/message flex min-w-0 max-w-[90%] flex-col items-end gap-1 self-end"
    >
      <div className="flex min-w-0 max-w-full items-start gap-1">
        {text !== "" && <CopyMessage text={text} />}
        <div className="min-w-0 rounded-lg bg-muted px-3 py-2">
          <MessageBody message={message} live={false} plain />
        </div>
      </div>
      {left && <p className="text-muted-foreground text-xs">The thread does not hold this.</p>}
    </article>
  );
}

function CopyMessage({ text, className }: { text: string; className?: string }) {
  return (
    <span
      className={cn(
        "flex h-7 shrink-0 items-center opacity-0 transition-opacity duration-100 focus-within:opacity-100 group-hover/message:opacity-100 pointer-coarse:opacity-100",
        className,
      )}
    >
      <CopyButton text={text} label="Copy message" />
    </span>
  );
}

function labelOf({ role, name }: Message): string {
  return role === "ai" || !name ? LABEL[role] : `${LABEL[role]} ${name}`;
}
