"use client";

import { useState } from "react";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { Segmented } from "@/components/ui/segmented";
import type { EventTape } from "@/lib/run/event-tape";
import { RawEvents } from "./raw-events";
import { Turns } from "./turns";

const VIEWS = [
  { value: "steps", label: "Steps" },
  { value: "events", label: "Raw events" },
] as const;

type Props = {
  tape: EventTape;
  /** The conversation on screen has no thread yet. */
  isNew: boolean;
  onCheckpoints: () => void;
  onClose: () => void;
};

/** What the runs of the conversation on screen did, as steps of people and as the server said it. */
export function RunLogSheet({ tape, isNew, onCheckpoints, onClose }: Props) {
  const [view, setView] = useState<(typeof VIEWS)[number]["value"]>("steps");
  return (
    <Dialog open onOpenChange={onClose} side="right" size="lg" title="Run log">
      <div className="px-4 pb-3">
        <Segmented label="View" options={VIEWS} value={view} onValueChange={setView} />
      </div>
      <DialogBody className="pb-4">
        {view === "steps" ? (
          <Turns tape={tape} isNew={isNew} onCheckpoints={onCheckpoints} />
        ) : (
          <RawEvents tape={tape} />
        )}
      </DialogBody>
    </Dialog>
  );
}
