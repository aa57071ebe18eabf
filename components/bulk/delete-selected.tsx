"use client";

import { TriangleAlert } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { confirms } from "@/components/assistants/confirmation";
import { useSelection } from "@/components/assistants/use-selection";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { VERBATIM } from "@/components/ui/verbatim";
import { isFine } from "@/lib/bulk/bulk-result";
import { deleteEach, isGone, labelledAssistants } from "@/lib/bulk/delete-each";
import type { Selected } from "@/lib/selection";
import { BulkDialog } from "./bulk-dialog";
import { assistantsText, type BulkWords } from "./bulk-words";
import { ChosenList } from "./chosen-list";
import { useBulkJob } from "./use-bulk-job";

const WORDS: BulkWords = {
  doing: "Deleting",
  done: "deleted",
  states: {
    done: "Deleted",
    already: "Was gone already",
    failed: "Not deleted",
    unknown: "Not known",
    undone: "There again",
    untried: "Not tried",
  },
  stopping:
    "What is deleted so far stays deleted, and what is under way is finished. Nothing else is deleted.",
  fileName: "deleted assistants",
};

/** Says what goes, has it typed, deletes one after the other, and says which are gone. */
export function DeleteSelected({
  items,
  onClose,
}: {
  items: readonly Selected[];
  onClose: () => void;
}) {
  const client = useLangGraph();
  const selection = useSelection();
  /** Read once, when the first is deleted. */
  const labelled = useRef<Promise<ReadonlySet<string> | null>>(null);
  const controls = useBulkJob(
    {
      deed: async (item) => {
        labelled.current ??= labelledAssistants(client);
        return deleteEach(client, item, await labelled.current);
      },
      look: (item) => isGone(client, item),
    },
    { removes: true },
  );
  const [withDefaults, setWithDefaults] = useState(false);
  const defaults = items.filter(({ isDefault }) => isDefault);
  const chosen = withDefaults ? items : items.filter(({ isDefault }) => !isDefault);

  function close() {
    const { results } = controls.now;
    selection.drop([...results].flatMap(([id, result]) => (isFine(result) ? [id] : [])));
    onClose();
  }

  return (
    <BulkDialog
      title={
        controls.now.phase === "ready"
          ? `Delete ${assistantsText(chosen.length)}?`
          : `Delete ${assistantsText(controls.now.items.length)}`
      }
      description="Deletes each with all its versions and labels. This cannot be undone. Their threads stay."
      controls={controls}
      words={WORDS}
      onClose={close}
    >
      <Question
        chosen={chosen}
        defaults={defaults}
        withDefaults={withDefaults}
        onWithDefaults={setWithDefaults}
        onCancel={onClose}
        onConfirm={() => void controls.start(chosen)}
      />
    </BulkDialog>
  );
}

type QuestionProps = {
  chosen: readonly Selected[];
  defaults: readonly Selected[];
  withDefaults: boolean;
  onWithDefaults: (on: boolean) => void;
  onCancel: () => void;
  onConfirm: () => void;
};

function Question(props: QuestionProps) {
  const { chosen, defaults, withDefaults, onWithDefaults, onCancel, onConfirm } = props;
  const [typed, setTyped] = useState("");
  const phrase = `delete ${chosen.length} ${chosen.length === 1 ? "assistant" : "assistants"}`;
  const confirmed = chosen.length > 0 && confirms(typed, phrase);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (confirmed) onConfirm();
  }

  return (
    <form onSubmit={submit} className="contents">
      <DialogBody className="flex flex-col gap-4">
        {chosen.length > 0 && <ChosenList items={chosen} />}
        {defaults.length > 0 && (
          <Defaults
            defaults={defaults}
            checked={withDefaults}
            onCheckedChange={onWithDefaults}
            onlyThese={chosen.length === 0}
          />
        )}
        <Field
          label="Type this to confirm"
          description={<span className="select-all font-mono text-foreground">{phrase}</span>}
        >
          <Input
            value={typed}
            disabled={chosen.length === 0}
            onChange={(event) => setTyped(event.currentTarget.value)}
            {...VERBATIM}
          />
        </Field>
      </DialogBody>
      <DialogFooter>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="destructive" disabled={!confirmed}>
          Delete {assistantsText(chosen.length)}
        </Button>
      </DialogFooter>
    </form>
  );
}

function Defaults({
  defaults,
  checked,
  onCheckedChange,
  onlyThese,
}: {
  defaults: readonly Selected[];
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  onlyThese: boolean;
}) {
  const one = defaults.length === 1;
  const graphs = defaults.map(({ graph_id }) => `“${graph_id}”`).join(", ");
  return (
    <div className="flex gap-2 rounded-md border border-warning/30 bg-warning/5 p-2.5 text-sm">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
      <div className="flex min-w-0 flex-col gap-2 break-words">
        <p>
          {one ? "One is the default assistant" : `${defaults.length} are default assistants`} of{" "}
          {graphs}. {onlyThese ? "Nothing else is selected." : "They are left out."} The server
          makes such an assistant anew only when it restarts; until then, every run that is started
          by the graph's id fails.
        </p>
        <Field inline label={one ? "Delete it too" : "Delete them too"}>
          <Checkbox checked={checked} onCheckedChange={onCheckedChange} />
        </Field>
      </div>
    </div>
  );
}
