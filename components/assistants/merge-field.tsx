"use client";

import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Textarea } from "@/components/ui/textarea";
import { ChangedShape } from "@/components/versions/diff-row";
import type { DiffShape } from "@/lib/versions/diff-rows";
import type { MergeRow } from "@/lib/versions/merge";
import type { MergeChoice } from "./merge-choice";

type Side = Exclude<MergeChoice["side"], null>;

type MergeFieldProps = {
  name: string;
  label: string;
  by: MergeRow["by"];
  /** Who saved the other change: "Ada", or "Someone else". */
  who: string;
  /** The version that both started from. */
  baseVersion: number;
  /** How each side changed it; null where it did not. */
  mine: DiffShape | null;
  theirs: DiffShape | null;
  mergeable: boolean;
  choice: MergeChoice;
  onChoose: (choice: MergeChoice) => void;
};

/** One thing that somebody changed: both sides of it, and which is taken. */
export function MergeField(props: MergeFieldProps) {
  const { name, label, by, who, baseVersion, mine, theirs, mergeable, choice, onChoose } = props;
  const option = (side: Side, title: string, children: ReactNode) => (
    <MergeOption
      name={name}
      title={title}
      checked={choice.side === side}
      onCheck={() => onChoose({ ...choice, side })}
    >
      {children}
    </MergeOption>
  );
  const asItWas = <p className="text-muted-foreground">As it was in version {baseVersion}</p>;
  return (
    <fieldset className="min-w-0 border-border border-t py-3">
      <legend className="sr-only">{label}</legend>
      <p className="mb-2 flex min-w-0 flex-wrap items-center gap-2 [overflow-wrap:anywhere]">
        <span aria-hidden className="min-w-0 font-medium">
          {label}
        </span>
        <Badge tone={by === "conflict" ? "warning" : "neutral"}>{WORDS[by](who)}</Badge>
      </p>
      {by === "both" ? (
        mine && <ChangedShape shape={mine} />
      ) : (
        <div className="grid min-w-0 gap-2 sm:grid-cols-2">
          {option("theirs", "Theirs", theirs ? <ChangedShape shape={theirs} /> : asItWas)}
          {option("mine", "Mine", mine ? <ChangedShape shape={mine} /> : asItWas)}
          {mergeable && (
            <div className="min-w-0 sm:col-span-2">
              {option(
                "hand",
                "Put together",
                choice.side === "hand" && (
                  <Textarea
                    aria-label={`${label}, put together`}
                    value={choice.text}
                    rows={4}
                    mono
                    onChange={({ currentTarget }) =>
                      onChoose({ side: "hand", text: currentTarget.value })
                    }
                  />
                ),
              )}
            </div>
          )}
        </div>
      )}
    </fieldset>
  );
}

const WORDS: Record<MergeRow["by"], (who: string) => string> = {
  mine: () => "You changed it",
  theirs: (who) => `${who} changed it`,
  both: () => "Both made the same change",
  conflict: (who) => `You and ${who === SOMEONE ? "someone else" : who} changed it`,
};

/** Stands for a person who gave no name. */
export const SOMEONE = "Someone else";

type MergeOptionProps = {
  name: string;
  title: string;
  checked: boolean;
  onCheck: () => void;
  children: ReactNode;
};

// The value stands beside the label, not in it, as it may hold buttons of its own.
function MergeOption({ name, title, checked, onCheck, children }: MergeOptionProps) {
  return (
    <div className="flex h-full min-w-0 flex-col rounded-lg border border-border has-[>label>:checked]:border-primary">
      <label className="flex min-h-8 cursor-pointer items-center gap-2 px-2.5 py-1 text-sm">
        <input
          type="radio"
          required
          name={name}
          checked={checked}
          onChange={onCheck}
          className="size-4 accent-primary"
        />
        {title}
      </label>
      {children && (
        <div className="min-w-0 px-2.5 pb-2.5 text-sm [overflow-wrap:anywhere]">{children}</div>
      )}
    </div>
  );
}
