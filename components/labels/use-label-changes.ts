"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { toast } from "@/components/ui/toast";
import { labelQueries } from "@/lib/langgraph/label-queries";
import type { VersionLabel } from "@/lib/langgraph/labels";
import { LabelConflict, removeLabel, setLabel } from "@/lib/langgraph/write-label";

/** What a person wants of one label: put it somewhere, or (null) take it away. */
export type LabelChange = {
  /** As it was shown; null when it was on no version. */
  seen: VersionLabel | null;
  wanted: Omit<VersionLabel, "at"> | null;
};

export type LabelQuestion = LabelChange & {
  /** It is elsewhere than it was shown. */
  meanwhile: boolean;
};

/**
 * Changes of labels, asked about first where one is on a version already. Whoever is too late is
 * told where the label is now, and asked again.
 */
export function useLabelChanges(onDone: () => void) {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const [question, setQuestion] = useState<LabelQuestion | null>(null);
  const write = useMutation({
    retry: false,
    mutationFn: async ({ seen, wanted }: LabelChange) => {
      if (wanted) await setLabel(client, { seen, label: wanted });
      else if (seen) await removeLabel(client, seen);
    },
    onSuccess: (_, { seen, wanted }) => {
      const title = wanted
        ? `${wanted.name} is on v${wanted.version}`
        : `${seen?.name} is removed from v${seen?.version}`;
      toast({ title, tone: "success" });
      onDone();
    },
    onError: (error, change) => {
      if (!(error instanceof LabelConflict)) return;
      const isGone = error.present === null && change.wanted === null;
      setQuestion(isGone ? null : { ...change, seen: error.present, meanwhile: true });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: labelQueries(client).keys }),
  });

  function change(wish: LabelChange) {
    write.reset();
    if (needsAsking(wish)) setQuestion({ ...wish, meanwhile: false });
    else write.mutate(wish);
  }

  return {
    question,
    change,
    confirm: () => question && write.mutate(question),
    back: () => {
      write.reset();
      setQuestion(null);
    },
    pending: write.isPending,
    error: write.error instanceof LabelConflict ? null : write.error,
  };
}

/** A new label, and protection that is put on, take nothing from anybody. */
function needsAsking({ seen, wanted }: LabelChange): boolean {
  if (!seen) return false;
  return !wanted || wanted.version !== seen.version || (seen.isProtected && !wanted.isProtected);
}
