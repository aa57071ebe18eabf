"use client";

import { useEffect, useState } from "react";
import type { DraftSubject } from "@/lib/drafts";
import { joinForms } from "@/lib/presence";

const NONE: ReadonlySet<string> = new Set();

/** The ids of the forms of the same subject that are open in other tabs of this browser. */
export function useOtherForms({ deployment, subject }: DraftSubject, form: string) {
  const [others, setOthers] = useState(NONE);
  useEffect(
    () => joinForms(JSON.stringify([deployment, subject]), form, setOthers),
    [deployment, subject, form],
  );
  return others;
}
