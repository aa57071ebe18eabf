"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { assistantMutations } from "@/lib/langgraph/mutations";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant, AssistantVersion } from "@/lib/langgraph/types";
import type { DriftItem } from "@/lib/schema/drift";
import { sayActivated, sayFailed, sayRestored, sayUndone } from "./change-toasts";

export type VersionChange = {
  act: "activate" | "restore";
  version: AssistantVersion;
  /** What Undo goes back to. */
  previous: AssistantVersion | undefined;
  /** Called when it is done, if the page is still there. */
  onDone?: (() => void) | undefined;
};

/** Making a version active, and writing an old one anew. Both move what the next run uses. */
export function useVersionChanges(assistantId: string) {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const { queryKey } = assistantQueries(client).detail(assistantId);
  const mutations = assistantMutations(client);
  /** Waits for a person's word, as the version no longer fits its graph's schema. */
  const [asked, setAsked] = useState<{ change: VersionChange; misfits: DriftItem[] } | null>(null);

  async function point(version: number) {
    await queryClient.cancelQueries({ queryKey, exact: true });
    const before = queryClient.getQueryData<Assistant>(queryKey);
    if (before) queryClient.setQueryData(queryKey, { ...before, version });
    return before;
  }

  function rollBack(before: Assistant | undefined, title: string, thrown: unknown) {
    if (before) queryClient.setQueryData(queryKey, before);
    sayFailed(title, thrown);
  }

  const check = useMutation({
    mutationFn: async ({ version }: VersionChange) => {
      const { versionMisfits } = await import("@/lib/langgraph/version-misfits");
      return versionMisfits(client, queryClient, version);
    },
  });
  const activation = useMutation({
    ...mutations.activate(),
    onMutate: ({ version }) => point(version),
    onSuccess: ({ assistant }) => queryClient.setQueryData(queryKey, assistant),
    onError: (thrown, { version }, before) =>
      rollBack(before, `Version ${version} was not made active`, thrown),
  });
  const restoration = useMutation({
    ...mutations.restore(),
    onError: (thrown, { version }) => sayFailed(`Version ${version} was not restored`, thrown),
  });
  const undoing = useMutation({
    ...mutations.undo(),
    onMutate: ({ to }) => point(to.version),
    onSuccess: ({ assistant }) => queryClient.setQueryData(queryKey, assistant),
    onError: (thrown, { to }, before) =>
      rollBack(before, `Version ${to.version} was not made active again`, thrown),
  });

  // What is said waits on promises: the callbacks of `mutate` are silent once the page is left.
  async function carryOut({ act, version, previous, onDone }: VersionChange) {
    const undoFrom = (made: number) =>
      previous && previous.version !== made ? () => void undo(made, previous) : undefined;
    const then = { onSuccess: onDone };
    const { version: number } = version;
    if (act === "activate") {
      const done = await orNothing(activation.mutateAsync(version, then));
      if (done) sayActivated(number, done.leftBehind, undoFrom(number));
    } else {
      const made = await orNothing(restoration.mutateAsync(version, then));
      if (made) sayRestored(made.version, number, made.notKept, undoFrom(made.version));
    }
  }

  async function undo(from: number, to: AssistantVersion) {
    const done = await orNothing(undoing.mutateAsync({ from, to }));
    if (done) sayUndone(done.assistant, done.notKept, from, to);
  }

  async function request(change: VersionChange) {
    const misfits = (await orNothing(check.mutateAsync(change))) ?? [];
    if (misfits.length > 0) setAsked({ change, misfits });
    else await carryOut(change);
  }

  const begun = check.isPending ? check.variables : null;
  const moved = activation.isPending
    ? activation.variables
    : undoing.isPending
      ? undoing.variables.to
      : begun?.act === "activate"
        ? begun.version
        : null;
  return {
    /** Asks first where the version no longer fits; see `question`. */
    request: (change: VersionChange) => void request(change),
    /** Writes the active version anew where the server mixed it with another: no question, no undo. */
    mend: (version: AssistantVersion, onDone?: () => void) =>
      void carryOut({ act: "restore", version, previous: undefined, onDone }),
    question: asked && {
      ...asked,
      onAnswer: (yes: boolean) => {
        setAsked(null);
        if (yes) void carryOut(asked.change);
      },
    },
    activating: moved?.version ?? null,
    isRestoring: restoration.isPending || begun?.act === "restore",
    isPending: moved !== null || begun !== null || restoration.isPending,
  };
}

// What failed was told by `onError`.
function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
  return work.catch(() => undefined);
}
