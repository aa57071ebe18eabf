"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useHydrated } from "@/components/shell/use-hydrated";
import {
  browserStorage,
  clearDraft,
  type DraftSubject,
  draftKey,
  listDrafts,
  writeDraft,
} from "@/lib/drafts";
import type { Json } from "@/lib/langgraph/types";
import type { Usable } from "./offered-draft";

// Most forms that are opened have no draft.
const OfferedDraft = dynamic(
  () => import("./offered-draft").then((module) => module.OfferedDraft),
  { ssr: false },
);

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
      <OfferedDraft
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
