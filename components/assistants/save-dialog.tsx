"use client";

import { type FormEvent, type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { ContentDiff } from "@/components/versions/content-diff";
import { rememberAuthor, rememberedAuthor } from "@/lib/author";
import type { GraphSchemas } from "@/lib/langgraph/types";
import type { DiffMode } from "@/lib/search-params";
import { differingFields } from "@/lib/versions/compare";
import { NOTE_LIMIT } from "@/lib/versions/save-stamp";
import { AuthorField } from "./author-field";
import type { Said, SaveQuestion } from "./use-save-assistant";

type SaveDialogProps = {
  question: SaveQuestion;
  /** The version that the form is laid over, and the number that the new one is expected to get. */
  baseVersion: number;
  nextVersion: number;
  schemas: GraphSchemas | null;
  note: string;
  onNoteChange: (note: string) => void;
  pending: boolean;
  onSave: (said: Said) => void;
  onKeepEditing: () => void;
};

/** What a save changes, to be looked at, explained and confirmed. */
export function SaveDialog(props: SaveDialogProps) {
  const { question, baseVersion, nextVersion, schemas, note, pending, onKeepEditing } = props;
  const { before, after } = question;
  const [author, setAuthor] = useState(() => rememberedAuthor());
  const [mode, setMode] = useState<DiffMode>("changed");
  const isUnchanged = differingFields(before, after).length === 0;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    rememberAuthor(author);
    props.onSave({ note, author });
  }

  function press(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || isUnchanged) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }

  return (
    <Dialog
      open
      size="lg"
      onOpenChange={onKeepEditing}
      title={isUnchanged ? "Nothing has changed" : `Save as version ${nextVersion}`}
      description={
        isUnchanged
          ? `The form holds just what version ${baseVersion} holds, so there is no need to save.`
          : "The new version becomes active: the next run uses it."
      }
    >
      <form onSubmit={submit} onKeyDown={press} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="flex flex-col gap-4">
          <Field
            label="Note"
            aside={
              <span className="tabular-nums">
                {note.length} of {NOTE_LIMIT}
              </span>
            }
          >
            <Textarea
              rows={2}
              value={note}
              maxLength={NOTE_LIMIT}
              placeholder="Why this change? Optional…"
              className="max-h-40"
              onChange={(event) => props.onNoteChange(event.currentTarget.value)}
            />
          </Field>
          <AuthorField author={author} onChange={setAuthor} />
          {!isUnchanged && (
            <ContentDiff
              before={{ label: `v${baseVersion}`, content: before, schemas }}
              after={{ label: "Your changes", content: after, schemas }}
              mode={mode}
              onModeChange={setMode}
            />
          )}
        </DialogBody>
        <DialogFooter>
          <Button onClick={onKeepEditing}>Keep editing</Button>
          <Button
            type="submit"
            variant={isUnchanged ? "outline" : "primary"}
            pending={pending}
            aria-keyshortcuts={isUnchanged ? undefined : "Meta+Enter Control+Enter"}
            title={isUnchanged ? undefined : "⌘ Enter or Ctrl Enter"}
          >
            {isUnchanged ? `Save anyway as version ${nextVersion}` : "Save"}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
