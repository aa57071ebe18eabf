"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { UnsavedGuard } from "@/components/assistants/unsaved-guard";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { VERBATIM } from "@/components/ui/verbatim";
import { capabilities } from "@/lib/langgraph/capabilities";
import {
  isRosters,
  keyProblem,
  namespaceText,
  readNamespace,
} from "@/lib/langgraph/memory-namespace";
import { ItemConflict } from "@/lib/langgraph/memory-write";
import { serverQueries } from "@/lib/langgraph/queries";
import type { StorePlace } from "@/lib/langgraph/store-client";
import { DiscardTyped } from "./discard-typed";
import { useSaveItem } from "./use-save-item";
import { readItemValue, ValueEditor } from "./value-editor";

const BLANK = "{}";

type Props = {
  /** Where one is, which the form begins with. */
  namespace: string[];
  /** It is made, or was there before. */
  onOpen: (place: StorePlace) => void;
  onClose: () => void;
};

/** A new item. One that is there already is never overwritten. */
export function NewItem({ namespace, onOpen, onClose }: Props) {
  const client = useLangGraph();
  const { data: info } = useQuery(serverQueries(client).info());
  const start = isRosters(namespace) ? "" : namespaceText(namespace);
  const [place, setPlace] = useState({ namespace: start, key: "" });
  const [text, setText] = useState(BLANK);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const save = useSaveItem({ title: "Item created", onSaved: onOpen });
  const isDirty =
    !save.isSuccess && (text !== BLANK || place.key !== "" || place.namespace !== start);
  const colons = info !== undefined && capabilities(info).takesColons;
  const read = readNamespace(place.namespace, { colons });
  const wrongKey = keyProblem(place.key);
  const { value } = readItemValue(text);
  const conflict = save.error instanceof ItemConflict ? save.error.present : null;

  function submit() {
    setTried(true);
    if (read.namespace === null || wrongKey !== null || value === null || save.isPending) return;
    save.mutate({ seen: null, item: { namespace: read.namespace, key: place.key, value } });
  }

  return (
    <Dialog
      open
      onOpenChange={() => (isDirty ? setAsking(true) : onClose())}
      stays={() => isDirty}
      side="right"
      size="lg"
      title="New item"
      description="Graphs of this deployment find it by its namespace and key."
    >
      <DialogBody className="flex flex-col gap-4">
        {conflict && (
          <ErrorNotice
            title="An item with this key is there already"
            detail="Nothing was written. Choose another key, or open that item and edit it."
            actions={
              <Button size="sm" variant="outline" onClick={() => onOpen(conflict)}>
                Open that item
              </Button>
            }
          />
        )}
        {save.error && !conflict && <QueryError error={save.error} />}
        <Field
          label="Namespace"
          required
          description="Names with dots between them, from the widest to the narrowest: memories.ada."
          error={isTried && read.problem}
        >
          <Input
            value={place.namespace}
            {...VERBATIM}
            onChange={(event) => setPlace({ ...place, namespace: event.currentTarget.value })}
          />
        </Field>
        <Field label="Key" required error={isTried && wrongKey}>
          <Input
            value={place.key}
            {...VERBATIM}
            onChange={(event) => setPlace({ ...place, key: event.currentTarget.value })}
          />
        </Field>
        <ValueEditor text={text} onChange={setText} />
      </DialogBody>
      <DialogFooter>
        <Button onClick={() => (isDirty ? setAsking(true) : onClose())}>Cancel</Button>
        <Button variant="primary" pending={save.isPending} onClick={submit}>
          Create item
        </Button>
      </DialogFooter>
      {isAsking && <DiscardTyped onKeep={() => setAsking(false)} onDiscard={onClose} />}
      <UnsavedGuard active={isDirty} onDiscard={onClose} />
    </Dialog>
  );
}
