"use client";

import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import type { Assistant, ContentField } from "@/lib/langgraph/types";
import { fieldWords } from "@/lib/versions/field-words";

type ConflictDialogProps = {
  /** The assistant as the server has it now; the dialog is closed without one. */
  present: Assistant | undefined;
  /** The version that the person started from. */
  startedFrom: number;
  differing: ContentField[];
  onKeepEditing: () => void;
  onSaveMine: () => void;
  onLoadTheirs: () => void;
};

/** Someone else's change came first: the person chooses, and nothing is lost before that. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { present, startedFrom, differing, onKeepEditing, onSaveMine, onLoadTheirs } = props;
  if (!present) return null;
  const { version } = present;
  return (
    <Dialog
      open
      size="md"
      onOpenChange={onKeepEditing}
      title="This assistant was changed meanwhile"
      description={
        version === startedFrom
          ? `Version ${version} holds something else now than when you opened this form.`
          : `Version ${version} is active now. You started from version ${startedFrom}.`
      }
    >
      <DialogBody className="flex flex-col gap-2 text-sm">
        {differing.length > 0 && <p>Changed there: {fieldWords(differing)}.</p>}
        <p>
          Nothing has been saved, and your changes are still in the form. If you save them, they
          become a new version and version {version} stays in the history.
        </p>
      </DialogBody>
      <DialogFooter>
        <Button variant="ghost" onClick={onLoadTheirs}>
          Discard mine and load v{version}
        </Button>
        <Button onClick={onKeepEditing}>Keep editing</Button>
        <Button variant="primary" onClick={onSaveMine}>
          Save mine as a new version
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
