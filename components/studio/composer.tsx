"use client";

import { ArrowUp, ListPlus, Square } from "lucide-react";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  lazy,
  memo,
  type ReactNode,
  Suspense,
  useEffect,
  useEffectEvent,
  useState,
} from "react";
import { useHydrated } from "@/components/shell/use-hydrated";
import { useOffReason } from "@/components/shell/use-off-reason";
import { WriteIconButton } from "@/components/shell/write-button";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { attachedBytes, MOST_ATTACHED } from "@/lib/run/attached";
import type { TraySnapshot } from "@/lib/run/attachment-tray";
import { withText } from "@/lib/run/edit-message";
import { isWorking, type SessionState } from "@/lib/run/session-state";
import { isShortcut } from "@/lib/shortcuts";
import { AttachButton } from "./attachments/attach-button";
import { useAttachments } from "./attachments/use-attachments";
import type { Queue } from "./use-queue";
import type { StudioRun } from "./use-run";
import { useUnsentText } from "./use-unsent-text";

const AttachmentStrip = lazy(() =>
  import("./attachments/attachment-strip").then(({ AttachmentStrip: loaded }) => ({
    default: loaded,
  })),
);

/** Sending was asked for while files were being read; "missing" = one was refused since. */
type AskedToSend = null | "reading" | "missing";

type ComposerProps = {
  run: StudioRun;
  queue: Queue;
  messagesKey: string;
  /** What is being written is kept in this tab under it, over a reload too. */
  draftKey: string;
  /** Stands beside the hint. */
  aside: ReactNode;
};

/** Where the next message is written. Text and files that were not sent stay, or come back. */
export const Composer = memo(function Composer(props: ComposerProps) {
  const { run, queue, messagesKey, draftKey, aside } = props;
  // What is typed before the browser has taken the page over would be lost.
  const hydrated = useHydrated();
  const offReason = useOffReason("runner");
  const canType = hydrated && !offReason;
  const unsent = useUnsentText(draftKey);
  const { text } = unsent;
  const { tray, attached, isOver } = useAttachments(draftKey);
  const { files, isReading, refused } = attached;
  const [asked, setAsked] = useState<AskedToSend>(null);
  const { state } = run;
  const working = isWorking(state);
  const waiting = state.run.interrupts.length > 0 && run.fits;
  const canSend = !working && !waiting && state.phase === "idle";

  const isTooMuch = attachedBytes(files) > MOST_ATTACHED;
  const isEmpty = text.trim() === "" && files.length === 0 && !isReading;
  const isReady = !isEmpty && !isTooMuch;

  function write(next: string) {
    setAsked(null);
    unsent.write(next);
  }

  async function send() {
    if (offReason || !isReady || !(canSend || queue.isOpen)) return;
    if (isReading) return setAsked("reading");
    const blocks = files.map(({ block }) => block);
    const message = withText(blocks, text.trim());
    write("");
    tray.empty();
    if (queue.isOpen) {
      const names = files.map(({ name }) => name);
      return queue.add(messagesKey, message, names);
    }
    const sent = await run.sendMessage(messagesKey, message);
    if (sent) return;
    tray.giveBack(files);
    const since = unsent.read();
    write(since === "" ? text : `${text}\n${since}`);
  }

  const sendRead = useEffectEvent(() => {
    // Without a file that was refused it would be another message.
    const isWhole = refused.length === 0;
    setAsked(isWhole || isEmpty ? null : "missing");
    if (isWhole) void send();
  });
  useEffect(() => {
    if (asked === "reading" && !isReading) sendRead();
  }, [asked, isReading]);

  function sendOnEnter(event: KeyboardEvent) {
    // Enter that ends an IME's composition is part of the typing.
    if (event.nativeEvent.isComposing || !isShortcut(event, "send")) return;
    event.preventDefault();
    void send();
  }

  function paste(event: ClipboardEvent) {
    const { types, files: pasted } = event.clipboardData;
    // Office programs put a picture of the text beside the text.
    const isText = types.includes("text/plain") && types.includes("text/html");
    if (pasted.length === 0 || isText) return;
    event.preventDefault();
    void tray.attach([...pasted]);
  }

  const hasStrip = files.length + refused.length + attached.lost.length > 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div
        className={cn(
          "rounded-lg border border-input bg-background p-1.5 focus-within:border-ring focus-within:outline-2 focus-within:outline-ring focus-within:-outline-offset-1",
          isOver && "border-ring border-dashed bg-accent",
        )}
      >
        {hasStrip && (
          <Suspense>
            <AttachmentStrip tray={tray} attached={attached} />
          </Suspense>
        )}
        <div className="flex items-end gap-2">
          <AttachButton disabled={!hydrated} onFiles={(chosen) => void tray.attach(chosen)} />
          <textarea
            aria-label="Message"
            aria-describedby="composer-hint"
            placeholder={
              offReason
                ? "Nothing can be sent here"
                : isOver
                  ? "Drop files to attach them"
                  : "Send a message…"
            }
            rows={1}
            readOnly={!canType}
            value={text}
            onChange={(event) => write(event.currentTarget.value)}
            onKeyDown={sendOnEnter}
            onPaste={paste}
            className="field-sizing-content max-h-[40dvh] min-h-8 flex-1 resize-none bg-transparent px-2 py-1.5 text-sm leading-5 outline-none pointer-coarse:text-lg"
          />
          {working && isReady && !offReason && (
            <IconButton type="submit" label="Queue" variant="primary" icon={<ListPlus />} />
          )}
          {working ? (
            <WriteIconButton
              least="runner"
              label="Stop"
              variant="secondary"
              icon={<Square className="fill-current" />}
              pending={state.phase === "stopping"}
              // The second click of a double click on Send is none on Stop.
              onClick={(event) => event.detail > 1 || run.stop()}
            />
          ) : (
            <WriteIconButton
              least="runner"
              type="submit"
              label="Send"
              variant="primary"
              icon={<ArrowUp />}
              aria-disabled={!canSend || !isReady}
            />
          )}
        </div>
      </div>
      <div className="mt-1.5 flex min-h-4 flex-wrap items-center justify-between gap-x-4 px-2 text-muted-foreground text-xs">
        <p id="composer-hint">
          {filesHint(attached, asked, isTooMuch) ?? hint(state, waiting, offReason)}
        </p>
        {aside}
      </div>
      <VisuallyHidden role="status">
        {asked ? filesHint(attached, asked, isTooMuch) : attached.said}
      </VisuallyHidden>
    </form>
  );
}, isSame);

/** What a run says changes nothing here while it goes on, and it says something many times a second. */
function isSame(before: ComposerProps, { run, messagesKey, draftKey, aside }: ComposerProps) {
  const was = before.run;
  return (
    was.state.phase === "running" &&
    run.state.phase === "running" &&
    was.state.run.interrupts === run.state.run.interrupts &&
    was.fits === run.fits &&
    // Another session's run would be stopped.
    was.stop === run.stop &&
    before.messagesKey === messagesKey &&
    before.draftKey === draftKey &&
    before.aside === aside
  );
}

function filesHint(
  { isReading, refused }: TraySnapshot,
  asked: AskedToSend,
  isTooMuch: boolean,
): string | null {
  if (isReading) return asked ? "Sending once the files are read…" : "Reading the files…";
  if (asked === "missing" && refused.length > 0) {
    return "Not sent, because a file is missing. Enter sends the message without it.";
  }
  return isTooMuch ? "The files together are more than 4 MB. Remove some to send." : null;
}

function hint({ phase, attempt }: SessionState, waiting: boolean, offReason?: string): string {
  switch (phase) {
    case "loading":
      return "Reading the thread…";
    case "starting":
      return "Starting…";
    case "running":
      return offReason ?? "Answering. Enter queues your next message.";
    case "reconnecting":
      return `The connection broke. Reconnecting (try ${attempt})…`;
    case "stopping":
      return "Stopping…";
    default:
      if (offReason) return offReason;
      return waiting
        ? "The run waits for your answer above. Give it, or start a new thread."
        : "Enter sends, Shift+Enter makes a new line.";
  }
}
