"use client";

import { type FormEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { VERBATIM } from "@/components/ui/verbatim";
import { isDefaultAssistant } from "@/lib/langgraph/default-assistant";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { assistantLabel, shorten } from "./assistant-label";
import { confirmationPhrase, confirms } from "./confirmation";
import { DefaultWarning, DeletedVersions, ThreadsOption } from "./delete-consequences";
import { useDeleteAssistant } from "./use-delete-assistant";

/** Says what goes, has the name typed, and deletes. It exists only while it is open. */
export function DeleteDialog({
  assistant,
  onClose,
  onDeleted,
}: {
  assistant: AssistantSummary;
  onClose: () => void;
  onDeleted?: (() => void) | undefined;
}) {
  const [typed, setTyped] = useState("");
  const [deleteThreads, setDeleteThreads] = useState(false);
  /** A double click comes before the state has changed. */
  const sent = useRef(false);
  const remove = useDeleteAssistant(assistant, () => {
    // The page takes no focus while the dialog is open, and the button that opened it goes with its row.
    flushSync(onClose);
    document.getElementById("main")?.focus();
    onDeleted?.();
  });
  const phrase = confirmationPhrase(assistant);
  const confirmed = confirms(typed, phrase.text);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!confirmed || sent.current) return;
    sent.current = true;
    remove.mutate(
      { id: assistant.assistant_id, deleteThreads },
      { onError: () => (sent.current = false) },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={
        <>
          Delete “<bdi>{shorten(assistantLabel(assistant))}</bdi>”?
        </>
      }
      description={
        <>
          Deletes the assistant and{" "}
          <DeletedVersions id={assistant.assistant_id} asking={!remove.isPending} />. This cannot be
          undone.
        </>
      }
    >
      <form onSubmit={submit} className="contents">
        <DialogBody className="flex flex-col gap-4">
          {isDefaultAssistant(assistant) && <DefaultWarning graph={assistant.graph_id} />}
          <Field
            label={`Type the assistant's ${phrase.what} to confirm`}
            description={
              <span className="select-all break-words font-mono text-foreground">
                {phrase.text}
              </span>
            }
          >
            <Input
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              {...VERBATIM}
            />
          </Field>
          <ThreadsOption
            id={assistant.assistant_id}
            checked={deleteThreads}
            onCheckedChange={setDeleteThreads}
          />
          {remove.error !== null && <QueryError error={remove.error} />}
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="destructive"
            disabled={!confirmed}
            pending={remove.isPending}
          >
            Delete assistant
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
