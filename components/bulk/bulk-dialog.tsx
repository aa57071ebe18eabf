"use client";

import { type ReactNode, useEffect, useState } from "react";
import { holdNavigation } from "@/components/assistants/hold-navigation";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Dialog } from "@/components/ui/dialog";
import { BulkOver } from "./bulk-over";
import { BulkRunning } from "./bulk-running";
import type { BulkWords } from "./bulk-words";
import type { BulkControls } from "./use-bulk-job";

type BulkDialogProps = {
  title: ReactNode;
  description: ReactNode;
  controls: BulkControls;
  words: BulkWords;
  onClose: () => void;
  /** Stands before the ways out, once it is over. */
  last?: ReactNode;
  /** What is asked before it begins: the body and the footer. */
  children: ReactNode;
};

/** Asks, shows how far it is, and says what became of each. Leaving it while it runs asks first. */
export function BulkDialog(props: BulkDialogProps) {
  const { title, description, controls, words, onClose, last, children } = props;
  const { phase, isStopping } = controls.now;
  const [asks, setAsks] = useState(false);
  const isRunning = phase === "running";

  // Whoever leaves the page would end it too: the browser, Back and links ask first.
  useEffect(() => {
    if (isRunning)
      return holdNavigation(
        () => setAsks(true),
        () => undefined,
      );
  }, [isRunning]);

  const leave = () => (isRunning ? setAsks(true) : onClose());
  return (
    <Dialog
      open
      size="md"
      stays={() => isRunning}
      onOpenChange={(open) => open || leave()}
      title={title}
      description={phase === "ready" && description}
    >
      {phase === "ready" && children}
      {isRunning && <BulkRunning controls={controls} words={words} />}
      {phase === "over" && (
        <BulkOver controls={controls} words={words} onClose={onClose} last={last} />
      )}
      <AlertDialog
        open={asks && isRunning}
        onOpenChange={() => setAsks(false)}
        title={`Stop ${words.doing.toLowerCase()}?`}
        description={words.stopping}
        cancelLabel="Go on"
        confirmLabel="Stop"
        pending={isStopping}
        onConfirm={controls.stop}
      />
    </Dialog>
  );
}
