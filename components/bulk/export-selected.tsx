"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { downloadFile } from "@/components/ui/download-file";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { toast } from "@/components/ui/toast";
import { isFine } from "@/lib/bulk/bulk-result";
import {
  type ExportChoice,
  type Exported,
  exportEach,
  exportEntries,
} from "@/lib/bulk/export-each";
import { formatCount } from "@/lib/format";
import { listFileName } from "@/lib/list-file";
import type { Selected } from "@/lib/selection";
import { MOST_FILES, zipOf } from "@/lib/zip";
import { BulkDialog } from "./bulk-dialog";
import { assistantsText, type BulkWords } from "./bulk-words";
import { ChosenList } from "./chosen-list";
import { useBulkJob } from "./use-bulk-job";

const WORDS: BulkWords = {
  doing: "Reading",
  done: "read",
  states: {
    done: "Read",
    already: "Read",
    failed: "Not read",
    unknown: "Not read",
    undone: "Not read",
    untried: "Not read",
  },
  stopping: "Nothing is changed by an export. What is read so far can still be downloaded.",
  fileName: "export of assistants",
};

/** Reads the selected one after the other, and hands them over as one zip of export files. */
export function ExportSelected({
  items,
  onClose,
}: {
  items: readonly Selected[];
  onClose: () => void;
}) {
  const { slug } = useDeployment();
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const exported = useRef(new Map<string, Exported>());
  const [choice, setChoice] = useState<ExportChoice>({ allVersions: false, withSecrets: false });
  const chosen = useRef(choice);
  const controls = useBulkJob(
    {
      deed: async (item) => {
        const one = await exportEach(client, queryClient, item, chosen.current);
        exported.current.set(item.assistant_id, one);
        return { state: "done" };
      },
    },
    { onlyReads: true },
  );

  async function start() {
    chosen.current = choice;
    await controls.start(items);
    if (exported.current.size === items.length) download();
  }

  function download() {
    const fileName = `${listFileName(`${slug} assistants`, new Date())}.zip`;
    const made = items.flatMap(({ assistant_id: id }) => exported.current.get(id) ?? []);
    downloadFile(fileName, new Blob(zipOf(exportEntries(made))), "application/zip");
    toast({ title: "Exported", ...said(made), description: fileName });
    onClose();
  }

  const ready = [...controls.now.results.values()].filter(isFine).length;
  return (
    <BulkDialog
      title={`Export ${assistantsText(items.length)}`}
      description="As one zip with a JSON file for each: to keep in git, to review, or to import on this or another server, from the zip itself. roster apply takes the unpacked folder."
      controls={controls}
      words={WORDS}
      onClose={onClose}
      last={
        ready > 0 && (
          <Button variant="primary" onClick={download}>
            Download the {formatCount(ready)} that were read
          </Button>
        )
      }
    >
      <Question
        items={items}
        choice={choice}
        onChoice={setChoice}
        onCancel={onClose}
        onConfirm={() => void start()}
      />
    </BulkDialog>
  );
}

/** Where secrets could be told by their names alone, the file is to be looked through. */
function said(made: readonly Exported[]) {
  return made.every(({ isChecked }) => isChecked)
    ? ({ tone: "success" } as const)
    : ({
        tone: "warning",
        title: "Exported. Look through the files: some secrets could be told by their names alone",
      } as const);
}

type QuestionProps = {
  items: readonly Selected[];
  choice: ExportChoice;
  onChoice: (choice: ExportChoice) => void;
  onCancel: () => void;
  onConfirm: () => void;
};

function Question({ items, choice, onChoice, onCancel, onConfirm }: QuestionProps) {
  const tooMany = items.length > MOST_FILES;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!tooMany) onConfirm();
  }

  return (
    <form onSubmit={submit} className="contents">
      <DialogBody className="flex flex-col gap-4">
        <ChosenList items={items} />
        <Segmented
          label="Of each assistant"
          value={choice.allVersions ? "all" : "active"}
          onValueChange={(value) => onChoice({ ...choice, allVersions: value === "all" })}
          className="self-start"
          options={[
            { value: "active", label: "What is active now" },
            { value: "all", label: "All versions" },
          ]}
        />
        <Field
          inline
          label="Include secrets"
          description="Left out, a mark stands in the place of each. With them, whoever has the file can read and use them."
        >
          <Checkbox
            checked={choice.withSecrets}
            onCheckedChange={(withSecrets) => onChoice({ ...choice, withSecrets })}
          />
        </Field>
        {tooMany && (
          <p className="text-sm text-warning">
            A zip holds {formatCount(MOST_FILES)} files at most. Select fewer assistants.
          </p>
        )}
      </DialogBody>
      <DialogFooter>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={tooMany}>
          Export {assistantsText(items.length)}
        </Button>
      </DialogFooter>
    </form>
  );
}
