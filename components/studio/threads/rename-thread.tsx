"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { renameThread } from "@/lib/langgraph/thread-changes";
import { threadListKey } from "@/lib/langgraph/thread-list-query";
import { threadTitle } from "@/lib/langgraph/thread-ran";
import type { ThreadSummary } from "@/lib/langgraph/types";

type Props = { thread: ThreadSummary; name: string; onClose: () => void };

export function RenameThread({ thread, name, onClose }: Props) {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const [title, setTitle] = useState(threadTitle(thread) ?? "");
  const rename = useMutation({
    retry: false,
    mutationFn: () => renameThread(client, thread.thread_id, title),
    onSuccess: onClose,
    onSettled: () => queryClient.invalidateQueries({ queryKey: threadListKey(client.deployment) }),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!rename.isPending) rename.mutate();
  }

  return (
    <Dialog open onOpenChange={onClose} title="Rename thread" description={name}>
      <form onSubmit={submit} className="flex min-h-0 flex-col">
        <DialogBody className="flex flex-col gap-3">
          <Field label="Name" description="Empty: the first message stands for it again.">
            <Input
              value={title}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
          </Field>
          {rename.error && <QueryError error={rename.error} />}
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" pending={rename.isPending}>
            Rename
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
