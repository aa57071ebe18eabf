"use client";

import { History } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useHydrated } from "@/components/shell/use-hydrated";
import { Button } from "@/components/ui/button";
import { ContentDiff } from "@/components/versions/content-diff";
import type { ContentSide } from "@/components/versions/content-diff-view";
import {
  browserStorage,
  clearDraft,
  type DraftSubject,
  draftKey,
  type KeptDraft,
  listDrafts,
  writeDraft,
} from "@/lib/drafts";
import { formatClock } from "@/lib/format";
import type { Json } from "@/lib/langgraph/types";
import type { DiffMode } from "@/lib/search-params";
import { holdsConcealed } from "@/lib/secrets";

type Sides = { before: ContentSide; after: ContentSide };

type DraftOfferProps<Restored> = {
  of: DraftSubject;
  /** The id of the form that the draft would go on in. */
  form: string;
  /** Forms that are open in other tabs, whose drafts are still theirs. */
  others: ReadonlySet<string>;
  /** What the draft holds, or undefined when it is of no use (any more). */
  read: (content: Json) => Usable<Restored> | undefined;
  onRestore: (restored: Restored) => void;
  /** The offer was answered and is gone, with the focus that was on it. */
  onDone: () => void;
};

type Usable<Restored> = {
  restored: Restored;
  /** What it is based on: "v3". */
  basedOn?: string;
  note?: ReactNode;
  /** What it changes; left out where there is nothing to compare it with. */
  sides?: () => Sides;
};

/** Offers the drafts that were there when the form was opened, one by one; the newest first. */
export function DraftOffer<Restored>(props: DraftOfferProps<Restored>) {
  return useHydrated() ? <Offers {...props} /> : null;
}

function Offers<Restored>(props: DraftOfferProps<Restored>) {
  const { of, form, others, read } = props;
  const [kept, setKept] = useState(() => listDrafts(browserStorage(), of, Date.now()));
  for (const each of kept) {
    const usable = others.has(each.form) ? undefined : read(each.draft.content);
    if (!usable) continue;
    const answered = () => {
      clearDraft(browserStorage(), each.key);
      props.onDone();
    };
    return (
      <Offer
        key={each.key}
        kept={each}
        usable={usable}
        onContinue={() => {
          // It is this form's draft from now on, so another one is no longer offered over it.
          setKept([]);
          props.onRestore(usable.restored);
          if (writeDraft(browserStorage(), draftKey(of, form), each.draft)) answered();
          else props.onDone();
        }}
        onDiscard={() => {
          setKept(kept.filter(({ key }) => key !== each.key));
          answered();
        }}
      />
    );
  }
  return null;
}

type OfferProps = {
  kept: KeptDraft;
  usable: Usable<unknown>;
  onContinue: () => void;
  onDiscard: () => void;
};

function Offer({ kept: { draft }, usable, onContinue, onDiscard }: OfferProps) {
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
