"use client";

import { MessageSquare } from "lucide-react";
import { useRouter } from "next/navigation";
import { useDeployment } from "@/components/shell/deployment-provider";
import { WriteButton } from "@/components/shell/write-button";
import { toast } from "@/components/ui/toast";
import type { Assistant, JsonObject } from "@/lib/langgraph/types";
import type { ValuesHome } from "@/lib/langgraph/values";
import { newId } from "@/lib/new-id";
import { routes } from "@/lib/routes";
import { holdDraft, tabStorage } from "@/lib/run/draft-target";
import { type AssistantFormValues, unreadableOf } from "./assistant-form-values";
import { draftContent, keptContent } from "./draft-content";
import { keepTyped } from "./typed-forms";
import type { AssistantEditor } from "./use-assistant-form";

type TryDraftProps = {
  editor: AssistantEditor;
  /** What the form started from. */
  base: Assistant;
  home: ValuesHome;
  /** Whether it is known which values are secret. */
  knowsSecrets: () => boolean;
  conceal: (form: AssistantFormValues) => JsonObject;
  /** Stores the form's draft now; false when the browser does not take it. */
  keep: (concealed: JsonObject) => boolean;
  disabled: boolean;
};

/**
 * Opens Studio on what is typed, without saving it. Values that do not fit the schema may be tried:
 * that shows what the graph makes of them. Nobody is asked to discard anything, as it is kept first.
 */
export function TryDraft(props: TryDraftProps) {
  const { editor, base, home, disabled } = props;
  const { slug } = useDeployment();
  const router = useRouter();
  const { assistant_id: assistantId, graph_id } = base;

  function open(form: AssistantFormValues) {
    if (editor.malformed.size > 0 || unreadableOf(form, graph_id) !== undefined) {
      return mend("Some JSON in the form cannot be read yet. Mend it, then try again.");
    }
    const concealed = props.conceal(form);
    if (!props.keep(concealed)) {
      return mend(
        "This browser cannot keep what you typed while you are in Studio. Save it first.",
      );
    }
    keepTyped({ subject: assistantId, concealed, form });
    const content = draftContent(form, base, home);
    const draft = { id: newId(), assistantId, basedOn: base.version, content, lacksSecrets: false };
    const kept = props.knowsSecrets() ? keptContent(concealed, base, home) : undefined;
    holdDraft(tabStorage(), slug, draft, kept);
    router.push(routes.studio(slug, assistantId, { draft: draft.id }));
  }

  const look = () => mend("Some fields need a look first; each says why.");

  return (
    <WriteButton
      least="runner"
      icon={<MessageSquare />}
      disabled={disabled}
      title="Runs what you typed, without saving it"
      onClick={() => void editor.form.handleSubmit(open, look)()}
    >
      Try in Studio
    </WriteButton>
  );
}

function mend(description: string) {
  toast({ title: "The draft cannot be tried", description, tone: "warning" });
}
