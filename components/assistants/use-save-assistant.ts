"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { toast } from "@/components/ui/toast";
import { assistantUpdate } from "@/lib/langgraph/assistant-payload";
import { assistantMutations } from "@/lib/langgraph/mutations";
import type { Assistant, ContentField } from "@/lib/langgraph/types";
import type { ValuesHome } from "@/lib/langgraph/values";
import { routes } from "@/lib/routes";
import { fieldWords } from "@/lib/versions/field-words";
import { type AssistantFormValues, editedAssistant, formValuesOf } from "./assistant-form-values";
import type { AssistantEditor } from "./use-assistant-form";

/** Saves the form as a new version and goes on from that version. `base` is what it is laid over. */
export function useSaveAssistant(initial: Assistant, editor: AssistantEditor, home: ValuesHome) {
  const { slug } = useDeployment();
  const write = useMutation(assistantMutations(useLangGraph()).save());
  const [base, setBase] = useState(initial);
  /** An old draft starts from an older version than the one it is laid over. */
  const [startedFrom, setStartedFrom] = useState(initial.version);

  function rebase(assistant: Assistant) {
    setBase(assistant);
    setStartedFrom(assistant.version);
    write.reset();
  }

  /** `over`: someone else's newer version that the person has seen and saves the form over. */
  async function save(form: AssistantFormValues, over?: Assistant) {
    const edited = editedAssistant(form, editor.base, base.graph_id);
    const update = assistantUpdate(over ?? base, edited, home);
    const seen = over ?? { ...base, version: startedFrom };
    // A failure stays in `write.error`, which the page shows.
    const written = await write.mutateAsync({ base: seen, update }).catch(() => undefined);
    if (!written) return;
    const { versionsBetween, notKept, ...assistant } = written;
    rebase(assistant);
    editor.saved(form, formValuesOf(assistant, home));
    toast({
      title: `Saved as version ${written.version}, now active`,
      ...told(versionsBetween, notKept),
      action: { label: "View versions", href: routes.versions(slug, assistant.assistant_id) },
    });
  }

  return {
    base,
    startedFrom,
    setStartedFrom,
    rebase,
    save,
    error: write.error,
    clear: write.reset,
  };
}

function told(versionsBetween: number, notKept: ContentField[]) {
  if (notKept.length > 0) {
    const description = `The server did not keep the ${fieldWords(notKept)} as saved.`;
    return { tone: "warning", description } as const;
  }
  if (versionsBetween > 0) {
    const between = versionsBetween === 1 ? "One version" : `${versionsBetween} versions`;
    return { tone: "warning", description: `${between} came in between from elsewhere.` } as const;
  }
  return { tone: "success" } as const;
}
