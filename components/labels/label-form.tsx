"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { VERBATIM } from "@/components/ui/verbatim";
import { rememberedAuthor } from "@/lib/author";
import { LABEL_SUGGESTIONS, labelProblem, type VersionLabel } from "@/lib/langgraph/labels";
import { LabelBadge } from "./label-badge";
import type { LabelChange } from "./use-label-changes";

/** The labels of one version: those that are on it, and one to put there. */
export function LabelForm({
  assistantId,
  version,
  labels,
  pending,
  onChange,
  onClose,
}: {
  assistantId: string;
  version: number;
  /** Every label of the assistant. */
  labels: readonly VersionLabel[];
  pending: boolean;
  onChange: (change: LabelChange) => void;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState("");
  const [protect, setProtect] = useState<boolean>();
  const [problem, setProblem] = useState<string>();
  const here = labels.filter((label) => label.version === version);
  const name = typed.trim();
  const seen = labels.find((label) => label.name === name) ?? null;
  const isProtected = protect ?? seen?.isProtected ?? false;
  const elsewhere = labels.filter((label) => label.version !== version).map((label) => label.name);
  const suggested = [...new Set([...elsewhere, ...LABEL_SUGGESTIONS])].filter(
    (each) => !here.some((label) => label.name === each),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    const found = labelProblem(name);
    setProblem(found);
    if (found || pending) return;
    const by = rememberedAuthor() || null;
    onChange({ seen, wanted: { assistantId, name, version, by, isProtected } });
  }

  function choose(chosen: string) {
    setTyped(chosen);
    setProtect(undefined);
    setProblem(undefined);
  }

  return (
    <form onSubmit={submit} className="contents">
      <DialogBody className="flex flex-col gap-4">
        {here.length > 0 && (
          <ul aria-label={`Labels on version ${version}`} className="flex flex-col gap-1">
            {here.map((label) => (
              <li key={label.name} className="flex items-center justify-between gap-2">
                <LabelBadge label={label} />
                <Button
                  size="sm"
                  variant="ghost"
                  disabled={pending}
                  onClick={() => onChange({ seen: label, wanted: null })}
                >
                  Remove<span className="sr-only"> {label.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        <Field
          label="Label"
          description="Small letters, digits, dots, hyphens and underscores."
          error={problem}
        >
          <Input
            value={typed}
            onChange={(event) => choose(event.currentTarget.value)}
            {...VERBATIM}
          />
        </Field>
        {suggested.length > 0 && (
          <fieldset className="flex flex-wrap gap-1.5">
            <legend className="sr-only">Suggestions</legend>
            {suggested.map((each) => (
              <Button key={each} size="sm" variant="outline" onClick={() => choose(each)}>
                {each}
              </Button>
            ))}
          </fieldset>
        )}
        <Field
          inline
          label="Protected"
          description="Roster asks twice before it is moved or removed."
        >
          <Checkbox checked={isProtected} onCheckedChange={setProtect} />
        </Field>
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" pending={pending}>
          {seen && seen.version !== version ? "Move label" : "Set label"}
        </Button>
      </DialogFooter>
    </form>
  );
}
