"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { AssistantForm, type AssistantFormHandle } from "@/components/assistants/assistant-form";
import { concealForm, formValuesOf } from "@/components/assistants/assistant-form-values";
import { ConfigurationSkeleton } from "@/components/assistants/configuration-skeleton";
import { EditDialogs } from "@/components/assistants/edit-dialogs";
import { ReadError } from "@/components/assistants/read-error";
import { SaveError } from "@/components/assistants/save-error";
import { useAssistantForm } from "@/components/assistants/use-assistant-form";
import { useSaveAssistant } from "@/components/assistants/use-save-assistant";
import { useValuesHome } from "@/components/assistants/use-values-home";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { onReveal } from "@/components/ui/reveal";
import { browserStorage, clearDraft, draftKey } from "@/lib/drafts";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant } from "@/lib/langgraph/types";
import type { ValuesHome } from "@/lib/langgraph/values";
import { fieldsOfOthers } from "@/lib/schema/node-fields";
import { secretsByGraph } from "@/lib/secrets-of";
import type { StudioView } from "../use-studio-view";
import type { StudioTarget } from "../use-target";
import { DraftBar } from "./draft-bar";
import type { DraftEditing, DraftSession } from "./use-draft-editing";

type DraftFormProps = {
  session: DraftSession;
  editing: DraftEditing;
  target: StudioTarget;
  view: StudioView;
};

/** The configuration on screen as a form. What is typed runs at once, and is saved only on demand. */
export function DraftForm(props: DraftFormProps) {
  const { home, error, refetch } = useValuesHome(props.target.assistant);
  if (home) return <Form {...props} home={home} />;
  return error ? <ReadError error={error} onRetry={refetch} /> : <ConfigurationSkeleton />;
}

function Form({ session, editing, target, view, home }: DraftFormProps & { home: ValuesHome }) {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const { assistant, schemas } = target;
  const { atNode } = session;
  const { assistant_id: id, graph_id: graphId } = assistant;
  const [opened] = useState(assistant);
  const from: Assistant = { ...opened, ...session.base };
  const editor = useAssistantForm(formValuesOf(from, home), formValuesOf(session.content, home));
  const saving = useSaveAssistant(opened, editor, home, onSaved);
  const { base, pending, conflict, error, clear, rebase } = saving;
  const checked = useRef<AssistantFormHandle>(null);
  const key = draftKey({ deployment: client.deployment, subject: id }, session.id);
  const node = atNode?.name;
  const subset = useMemo(() => {
    if (node === undefined || !schemas) return undefined;
    const hidden = fieldsOfOthers(schemas, node);
    return { hidden, description: `Only the fields that ${node} uses.` };
  }, [schemas, node]);
  const allFields = (
    <Button variant="link" onClick={editing.openWhole}>
      All fields
    </Button>
  );
  const readSchemas = () =>
    queryClient.getQueryData(assistantQueries(client).schemas(id).queryKey) ?? null;

  function onSaved() {
    clearDraft(browserStorage(), key);
    editing.close();
    view.followThread(null);
  }

  /** A link to a field that the node does not use leads to all fields. */
  function reveal(field: Element) {
    if (atNode && field.closest("[hidden]")) editing.openWhole();
  }

  return (
    <div ref={onReveal(reveal)}>
      <AssistantForm
        ref={checked}
        editor={editor}
        graphId={graphId}
        graphField={null}
        configurationId="draft"
        subset={subset && { ...subset, actions: allFields }}
        schemasOf={id}
        readSchemas={readSchemas}
        anywayLabel="Save anyway"
        namedBefore={editor.base.name}
        readiness={() => (pending ? "wait" : "ready")}
        onSubmit={async (values) => saving.ask(values)}
      >
        {error !== null && <SaveError error={error} actions={null} />}
        <DraftBar
          {...{ session, editing, target, view, editor, from, home, pending }}
          storedAt={key}
          conceal={(form) => concealForm(form, editor.base, secretsByGraph([from], readSchemas))}
          knowsSecrets={() => readSchemas() !== null}
        />
      </AssistantForm>
      <EditDialogs
        saving={saving}
        editor={editor}
        home={home}
        schemas={readSchemas()}
        active={assistant.version}
        present={conflict?.present}
        onKeepEditing={clear}
        onLoadTheirs={onSaved}
        onMerged={(merged, theirs, goesOnFrom) => {
          flushSync(() => {
            editor.fill(merged, theirs);
            rebase(goesOnFrom, conflict?.newest ?? base.version);
          });
          checked.current?.submit();
        }}
      />
    </div>
  );
}
