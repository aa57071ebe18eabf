"use client";

import { History } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useHydrated } from "@/components/shell/use-hydrated";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { browserStorage, clearDraft, readDraft } from "@/lib/drafts";
import type { Json } from "@/lib/langgraph/types";
import { holdsConcealed } from "@/lib/secrets";

type DraftOfferProps<Restored> = {
  draftKey: string;
  /** What the draft holds, or undefined when it is of no use (any more). */
  read: (content: Json) => { restored: Restored; note?: ReactNode } | undefined;
  onRestore: (restored: Restored) => void;
  /** The offer was answered and is gone, with the focus that was on it. */
  onDone: () => void;
};

/** Offers the draft that was there when the form was opened; storage is only in the browser. */
export function DraftOffer<Restored>(props: DraftOfferProps<Restored>) {
  return useHydrated() ? <Offer {...props} /> : null;
}

function Offer<Restored>({ draftKey, read, onRestore, onDone }: DraftOfferProps<Restored>) {
  const [draft, setDraft] = useState(() => readDraft(browserStorage(), draftKey, Date.now()));
  const usable = draft && read(draft.content);
  if (!draft || !usable) return null;
  return (
    <section
      aria-label="Draft"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-info/40 bg-info/5 px-3 py-2 text-sm"
    >
      <History aria-hidden className="size-4 shrink-0 text-info" />
      <p className="min-w-0 flex-1 basis-60">
        You have unsaved changes from{" "}
        <RelativeTime value={new Date(draft.savedAt).toISOString()} length="long" />. {usable.note}
        {holdsConcealed(draft.content) && " Secrets are not kept in drafts: check those fields."}
      </p>
      <div className="flex gap-2">
        <Button
          size="sm"
          variant="outline"
          onClick={() => {
            setDraft(undefined);
            onRestore(usable.restored);
            onDone();
          }}
        >
          Restore
        </Button>
        <Button
          size="sm"
          variant="ghost"
          onClick={() => {
            setDraft(undefined);
            clearDraft(browserStorage(), draftKey);
            onDone();
          }}
        >
          Discard
        </Button>
      </div>
    </section>
  );
}
