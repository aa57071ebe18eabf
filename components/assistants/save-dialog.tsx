"use client";

import { type FormEvent, type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { ContentDiff } from "@/components/versions/content-diff";
import { VersionSelect } from "@/components/versions/version-select";
import { rememberAuthor, rememberedAuthor } from "@/lib/author";
import type { Assistant, AssistantVersion, GraphSchemas } from "@/lib/langgraph/types";
import type { ValuesHome } from "@/lib/langgraph/values";
import type { DiffMode } from "@/lib/search-params";
import { ariaShortcut } from "@/lib/shortcut-names";
import { isShortcut } from "@/lib/shortcuts";
import { differingFields } from "@/lib/versions/compare";
import { NOTE_LIMIT } from "@/lib/versions/save-stamp";
import { AuthorField } from "./author-field";
import { contentAsShown } from "./content-as-shown";
import type { Said, SaveQuestion } from "./use-save-assistant";

type SaveDialogProps = {
  question: SaveQuestion;
  /** The version that the form is laid over, and the number that the new one is expected to get. */
  base: Assistant;
  nextVersion: number;
  /** The version that is active now. */
  active: number;
  /** What the form can be compared with instead; none until they are read. */
  versions: AssistantVersion[];
  home: ValuesHome;
  schemas: GraphSchemas | null;
  note: string;
  onNoteChange: (note: string) => void;
  pending: boolean;
  onSave: (said: Said) => void;
  onKeepEditing: () => void;
};

/** What a save changes, to be looked at, explained and confirmed. */
export function SaveDialog(props: SaveDialogProps) {
  const { question, base, nextVersion, versions, schemas, note, pending, onKeepEditing } = props;
  const { before, after } = question;
  const [against, setAgainst] = useState(base.version);
  const [author, setAuthor] = useState(() => rememberedAuthor());
  const [mode, setMode] = useState<DiffMode>("changed");
  const isUnchanged = differingFields(before, after).length === 0;
  const other = versions.find(({ version }) => version === against);
  const isBase = against === base.version || !other;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    rememberAuthor(author);
    props.onSave({ note, author });
  }

  function press(event: KeyboardEvent<HTMLFormElement>) {
    if (!isShortcut(event, "save") || isUnchanged) return;
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
          ? `The form holds just what version ${base.version} holds, so there is no need to save.`
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
            <>
              {versions.length > 1 && (
                <VersionSelect
                  label="Compare with"
                  assistantId={base.assistant_id}
                  versions={versions}
                  active={props.active}
                  value={against}
                  onChange={(version) => version && setAgainst(version)}
                />
              )}
              <ContentDiff
                key={against}
                before={{
                  label: `v${against}`,
                  content: isBase ? before : contentAsShown(other, props.home),
                  schemas,
                }}
                after={{ label: "Your changes", content: after, schemas }}
                mode={mode}
                onModeChange={setMode}
              />
            </>
          )}
        </DialogBody>
        <DialogFooter>
          <Button onClick={onKeepEditing}>Keep editing</Button>
          <Button
            type="submit"
            variant={isUnchanged ? "outline" : "primary"}
            pending={pending}
            aria-keyshortcuts={isUnchanged ? undefined : ariaShortcut("save")}
            title={isUnchanged ? undefined : "⌘ Enter or Ctrl Enter"}
          >
            {isUnchanged ? `Save anyway as version ${nextVersion}` : "Save"}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
