"use client";

import { History } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { ContentDiff } from "@/components/versions/content-diff";
import type { ContentSide } from "@/components/versions/content-diff-view";
import type { KeptDraft } from "@/lib/drafts";
import { formatClock } from "@/lib/format";
import type { DiffMode } from "@/lib/search-params";
import { holdsConcealed } from "@/lib/secrets";

type Sides = { before: ContentSide; after: ContentSide };

export type Usable<Restored> = {
  restored: Restored;
  /** What it is based on: "v3". */
  basedOn?: string;
  note?: ReactNode;
  /** What it changes; left out where there is nothing to compare it with. */
  sides?: () => Sides;
};

type OfferedDraftProps = {
  kept: KeptDraft;
  usable: Usable<unknown>;
  onContinue: () => void;
  onDiscard: () => void;
};

/** Asks whether to go on with a draft, and shows what it changes. */
export function OfferedDraft({
  kept: { draft },
  usable,
  onContinue,
  onDiscard,
}: OfferedDraftProps) {
  const { basedOn, note, sides } = usable;
  const [shown, setShown] = useState<Sides>();
  const [mode, setMode] = useState<DiffMode>("changed");
  const [now] = useState(() => Date.now());
  return (
    <section
      aria-label="Draft"
      className="flex flex-col gap-3 rounded-lg border border-info/40 bg-info/5 px-3 py-2 text-sm"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <History aria-hidden className="size-4 shrink-0 text-info" />
        <div className="min-w-0 flex-1 basis-60">
          <h2>
            Continue your draft from{" "}
            <time dateTime={new Date(draft.savedAt).toISOString()}>
              {formatClock(draft.savedAt, now)}
            </time>
            {basedOn && `, based on ${basedOn}`}?
          </h2>
          {(note || holdsConcealed(draft.content)) && (
            <p className="text-muted-foreground">
              {note}
              {holdsConcealed(draft.content) &&
                " Secrets are not kept in drafts: check those fields."}
            </p>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="sm" variant="outline" onClick={onContinue}>
            Continue draft
          </Button>
          {sides && (
            <Button
              size="sm"
              variant="ghost"
              aria-expanded={shown !== undefined}
              onClick={() => setShown(shown ? undefined : sides())}
            >
              {shown ? "Hide changes" : "Show changes"}
            </Button>
          )}
          <Button size="sm" variant="ghost" onClick={onDiscard}>
            Discard
          </Button>
        </div>
      </div>
      {shown && (
        <div className="max-h-[50dvh] overflow-y-auto border-border border-t pt-3">
          <ContentDiff {...shown} mode={mode} onModeChange={setMode} />
        </div>
      )}
    </section>
  );
}
