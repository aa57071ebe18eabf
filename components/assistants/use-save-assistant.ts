"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { toast } from "@/components/ui/toast";
import { AssistantConflict } from "@/lib/langgraph/assistant-conflict";
import { assistantUpdate } from "@/lib/langgraph/assistant-payload";
import { assistantMutations } from "@/lib/langgraph/mutations";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant, ContentField } from "@/lib/langgraph/types";
import type { ValuesHome } from "@/lib/langgraph/values";
import { newId } from "@/lib/new-id";
import { routes } from "@/lib/routes";
import { fieldWords } from "@/lib/versions/field-words";
import { stampMetadata } from "@/lib/versions/save-stamp";
import { type AssistantFormValues, editedAssistant, formValuesOf } from "./assistant-form-values";
import { sidesOf } from "./content-as-shown";
import type { AssistantEditor } from "./use-assistant-form";

/** What is about to be saved, shown before it is. */
export type SaveQuestion = ReturnType<typeof sidesOf> & {
  form: AssistantFormValues;
  update: ReturnType<typeof assistantUpdate>;
};

/** What a person says of a save. */
export type Said = { note: string; author: string };

/** Saves the form as a new version and goes on from that version. `base` is what it is laid over. */
export function useSaveAssistant(
  initial: Assistant,
  editor: AssistantEditor,
  home: ValuesHome,
  onSaved?: () => void,
) {
  const { slug } = useDeployment();
  const client = useLangGraph();
  const write = useMutation(assistantMutations(client).save());
  const { data: versions, isPending: areVersionsPending } = useQuery(
    assistantQueries(client).versions(initial.assistant_id),
  );
  const [base, setBase] = useState(initial);
  const [question, setQuestion] = useState<SaveQuestion>();
  /** The newest version that this form knows of; nothing is known until the list is there. */
  const [known, setKnown] = useState<number>();
  /** What others saved between the last look and the save, told until it is dismissed. */
  const [between, setBetween] = useState<{ saved: number; numbers: number[] }>();
  const listed = versions?.[0]?.version;
  if (known === undefined && listed !== undefined) setKnown(listed);

  /** Goes on from `assistant`; `newest` is the newest version that the person was told of. */
  function rebase(assistant: Assistant, newest = assistant.version) {
    setBase(assistant);
    setKnown((before) => Math.max(before ?? 0, newest));
    write.reset();
  }

  function ask(form: AssistantFormValues) {
    const edited = editedAssistant(form, editor.base, base.graph_id);
    const update = assistantUpdate(base, edited, home);
    setQuestion({ form, update, ...sidesOf(base, update, home) });
  }

  /** True when it was saved. A failure stays in `error`, which the page shows. */
  async function save({ form, update }: SaveQuestion, said: Said): Promise<boolean> {
    const metadata = { ...update.metadata, ...stampMetadata({ ...said, saveId: newId() }) };
    const input = { base, newest: known, update: { ...update, metadata } };
    const written = await write.mutateAsync(input).catch(() => undefined);
    setQuestion(undefined);
    if (!written) return false;
    const { versionsBetween, notKept, ...assistant } = written;
    rebase(assistant);
    editor.saved(form, formValuesOf(assistant, home));
    const { assistant_id: id, version } = assistant;
    const numbers = Array.from(
      { length: versionsBetween },
      (_, at) => version - versionsBetween + at,
    );
    setBetween(numbers.length > 0 ? { saved: version, numbers } : undefined);
    onSaved?.();
    toast({
      title: `Saved as version ${version}, now active`,
      ...told(versionsBetween, notKept),
      action: { label: "View versions", href: routes.versions(slug, id) },
    });
    return true;
  }

  const conflict = write.error instanceof AssistantConflict ? write.error : undefined;
  return {
    base,
    versions,
    areVersionsPending,
    /** The number that the next version is expected to get. */
    nextVersion: Math.max(listed ?? 0, known ?? 0, base.version) + 1,
    rebase,
    between,
    dismissBetween: () => setBetween(undefined),
    question,
    ask,
    keepEditing: () => setQuestion(undefined),
    save,
    pending: write.isPending,
    conflict,
    error: conflict ? null : write.error,
    clear: write.reset,
  };
}

function told(versionsBetween: number, notKept: ContentField[]) {
  // First, as what is not as it was sent may be so because of them.
  if (versionsBetween > 0) {
    const between = versionsBetween === 1 ? "One version" : `${versionsBetween} versions`;
    return { tone: "warning", description: `${between} came in between from elsewhere.` } as const;
  }
  if (notKept.length > 0) {
    const description = `The server did not keep the ${fieldWords(notKept)} as saved.`;
    return { tone: "warning", description } as const;
  }
  return { tone: "success" } as const;
}
