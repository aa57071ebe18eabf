"use client";

import { ArrowUp, Paperclip, X } from "lucide-react";
import { useId } from "react";
import { WriteButton } from "@/components/shell/write-button";
import { IconButton } from "@/components/ui/icon-button";
import { messageText, readMessage } from "@/lib/run/message";
import type { QueueHold } from "@/lib/run/queue-standing";
import { fileNames, type QueuedMessage } from "@/lib/run/queued-message";
import type { Queue } from "./use-queue";

const HELD: Record<QueueHold, string> = {
  failed: "Held, because the run failed.",
  stopped: "Held, because the run was stopped.",
  asked: "Held until the run has your answer.",
  paused: "Held, because the run is paused.",
  problem: "Held. See above what went wrong.",
  lost: "Held. A file of the first message was too large to outlast the reload.",
  changed: "Held. This thread ran something else than what is chosen above.",
};

/** What was written while a run was going on, in the order in which it will be sent. */
export function QueuedMessages({ queue }: { queue: Queue }) {
  const id = useId();
  const { messages, standing, isSending, urgent } = queue;
  if (messages.length === 0) return null;
  const held = standing.now === "hold" && !isSending && urgent === null;
  const canSend = !held || (standing.why !== "asked" && standing.why !== "changed");
  return (
    <section
      aria-labelledby={id}
      className="mb-2 flex flex-col gap-1 rounded-lg border border-border px-3 py-2 text-sm"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id={id} className="font-medium">
          Queued
        </h2>
        <p role="status" className="text-muted-foreground text-xs">
          {held ? HELD[standing.why] : "Sent one after another when the run has ended."}
        </p>
      </div>
      <ol className="flex max-h-[25dvh] flex-col overflow-y-auto">
        {messages.map((message) => (
          <Queued
            key={message.id}
            message={message}
            queue={queue}
            canSend={canSend && urgent === null && !isSending}
          />
        ))}
      </ol>
    </section>
  );
}

function Queued(props: { message: QueuedMessage; queue: Queue; canSend: boolean }) {
  const { message, queue, canSend } = props;
  const { text, files } = shownOf(message);
  const { lost = [] } = message;
  const name = text || files.join(", ") || "message without text";
  const send = lost.length > 0 ? "Send without" : "Send now";
  const isSendable = canSend && (text !== "" || files.length > 0);
  return (
    <li className="flex min-h-9 items-center gap-1">
      <div className="min-w-0 flex-1">
        {text !== "" && <p className="truncate">{text}</p>}
        {files.length > 0 && (
          <p className="flex items-center gap-1.5 text-muted-foreground text-xs">
            <Paperclip aria-hidden className="size-3.5 shrink-0" />
            <span className="truncate">{files.join(", ")}</span>
          </p>
        )}
        {lost.length > 0 && <p className="text-warning text-xs">Lost: {lost.join(", ")}</p>}
      </div>
      <WriteButton
        least="runner"
        size="sm"
        variant="ghost"
        icon={<ArrowUp />}
        aria-label={`${send}: ${name}`}
        aria-disabled={!isSendable}
        pending={queue.urgent === message.id}
        onClick={() => isSendable && queue.sendNow(message.id)}
      >
        {send}
      </WriteButton>
      <IconButton
        size="sm"
        label={`Remove: ${name}`}
        icon={<X />}
        aria-disabled={queue.isSending}
        onClick={() => queue.isSending || queue.remove(message.id)}
      />
    </li>
  );
}

function shownOf(queued: QueuedMessage) {
  const message = readMessage({ type: "human", content: queued.content });
  return { text: messageText(message).replace(/\s+/g, " ").trim(), files: fileNames(queued) };
}
