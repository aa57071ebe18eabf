"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import type { Assistant, GraphSchemas, Json } from "@/lib/langgraph/types";
import type { Path } from "@/lib/schema/edit-value";
import { valuesSchema } from "@/lib/schema/values-schema";
import { secretTest } from "@/lib/secrets-of";
import { isDiffPart, PARTS } from "@/lib/versions/content-diff";
import { diffLabel } from "@/lib/versions/diff-label";
import { valueShape } from "@/lib/versions/diff-rows";
import { type MergeRow, mergeRows, mergeValues } from "@/lib/versions/merge";
import type { AssistantFormValues } from "./assistant-form-values";
import { type FormParts, formOfParts } from "./form-parts";
import { firstChoice, isMergeable, type MergeChoice, pickOf } from "./merge-choice";
import { MergeField, SOMEONE } from "./merge-field";

type MergeDialogProps = {
  /** The assistant as the server has it now. */
  present: Assistant;
  /** The newest version where that is another one, which is not active. */
  newest: number | undefined;
  /** The version that the form started from, with its graph. */
  base: Assistant;
  parts: { base: FormParts; mine: FormParts; theirs: FormParts };
  schemas: GraphSchemas | null;
  /** Who saved the present version; null where nobody said. */
  author: string | null;
  onKeepEditing: () => void;
  onLoadTheirs: () => void;
  onMerged: (form: AssistantFormValues) => void;
};

/** Someone else's changes came first: both are shown, and the person says what becomes of each. */
export function MergeDialog(props: MergeDialogProps) {
  const { present, base, parts, author, onKeepEditing, onLoadTheirs, onMerged } = props;
  const [rows] = useState(() =>
    // By parts, in the order of the form.
    mergeRows(parts.base, parts.mine, parts.theirs).toSorted(
      (a, b) => placeOf(a).at - placeOf(b).at,
    ),
  );
  const schema = valuesSchema(props.schemas, base.graph_id);
  const isSecret = secretTest(props.schemas);
  const isHidden = ({ path }: MergeRow) => path.some((key) => isSecret(String(key)));
  const [choices, setChoices] = useState(
    () => new Map(rows.map((row) => [row, firstChoice(row, isHidden(row))])),
  );
  const { version } = present;
  const open = [...choices.values()].filter(({ side }) => side === null).length;
  const isTheirs = rows.some(({ by }) => by !== "mine");

  function submit(event: FormEvent) {
    event.preventDefault();
    const picks = new Map([...choices].map(([row, choice]) => [row, pickOf(choice)]));
    onMerged(formOfParts(mergeValues(parts.theirs, rows, picks), present.graph_id));
  }

  const choose = (row: MergeRow, choice: MergeChoice) =>
    setChoices((before) => new Map(before).set(row, choice));

  return (
    <Dialog
      open
      size="lg"
      onOpenChange={onKeepEditing}
      title="This assistant was changed meanwhile"
      description={`${said(props)} Nothing has been saved, and your changes are still in the form.`}
    >
      <form onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="flex flex-col text-sm">
          {present.graph_id !== base.graph_id && (
            <p className="pb-3">It belongs to the graph “{present.graph_id}” now.</p>
          )}
          {!isTheirs && <p className="pb-3">What the form shows has not changed there.</p>}
          {rows.map((row) => {
            const { part, path } = placeOf(row);
            const shape = (after: Json | undefined) =>
              valueShape(
                path,
                { before: row.base, after },
                part === "values" ? schema : null,
                isSecret,
              );
            const id = JSON.stringify(row.path);
            return (
              <MergeField
                key={id}
                name={id}
                label={diffLabel(part, path, schema ? [schema] : [], false)}
                by={row.by}
                who={author ?? SOMEONE}
                baseVersion={base.version}
                mine={row.by === "theirs" ? null : shape(row.mine)}
                theirs={row.by === "mine" ? null : shape(row.theirs)}
                mergeable={isMergeable(row, isHidden(row))}
                choice={choices.get(row) ?? firstChoice(row, isHidden(row))}
                onChoose={(choice) => choose(row, choice)}
              />
            );
          })}
        </DialogBody>
        <DialogFooter>
          <p role="status" className="mr-auto self-center text-muted-foreground text-sm">
            {open > 0 && (open === 1 ? "1 choice to make" : `${open} choices to make`)}
          </p>
          <Button variant="ghost" onClick={onLoadTheirs}>
            Discard mine and load v{version}
          </Button>
          <Button onClick={onKeepEditing}>Keep editing</Button>
          <Button type="submit" variant="primary">
            Continue
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}

function said({ present: { version }, newest, base }: MergeDialogProps): string {
  if (version !== base.version) {
    return `Version ${version} is active now. You started from version ${base.version}.`;
  }
  return newest !== undefined && newest > version
    ? `Version ${newest} was saved meanwhile, and version ${version} is active again. Version ${newest} stays in the history.`
    : `Version ${version} holds something else now than when you opened this form.`;
}

function placeOf(row: MergeRow) {
  const [part, ...path]: Path = row.path;
  const known = isDiffPart(part) ? part : "general";
  return { part: known, at: PARTS.indexOf(known), path };
}
