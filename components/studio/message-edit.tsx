"use client";

import { type KeyboardEvent, useId } from "react";
import { Button } from "@/components/ui/button";
import { takeFocus } from "@/components/ui/take-focus";
import { Textarea } from "@/components/ui/textarea";
import { isShortcut } from "@/lib/shortcuts";
import type { TurnDeeds } from "./use-turn-deeds";

type Props = { id: string; text: string; deeds: TurnDeeds; hasMedia: boolean };

/** A message of one's own in other words; the conversation goes on from it as another branch. */
export function MessageEdit({ id, text, deeds, hasMedia }: Props) {
  const hintId = useId();

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") deeds.edit(null);
    if (!isShortcut(event, "send")) return;
    event.preventDefault();
    void deeds.sendEdited();
  }

  return (
    <form
      className="flex w-full min-w-0 flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void deeds.sendEdited();
      }}
    >
      <Textarea
        ref={takeFocus}
        aria-label="Edit message"
        aria-describedby={hintId}
        value={text}
        onChange={(event) => deeds.edit({ id, text: event.currentTarget.value })}
        onKeyDown={press}
      />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p id={hintId} className="mr-auto text-muted-foreground text-xs">
          Starts another branch here{hasMedia && ", with what is attached"}. This one is kept.
        </p>
        <Button size="sm" onClick={() => deeds.edit(null)}>
          Cancel
        </Button>
        <Button
          size="sm"
          type="submit"
          variant="primary"
          aria-disabled={text.trim() === "" && !hasMedia}
        >
          Send
        </Button>
      </div>
    </form>
  );
}
