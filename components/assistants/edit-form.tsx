"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { browserStorage, clearDraft, draftKey, writeDraft } from "@/lib/drafts";
import { toRosterError } from "@/lib/errors";
import { AssistantConflict } from "@/lib/langgraph/assistant-conflict";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant, Json } from "@/lib/langgraph/types";
import { asObject, type ValuesHome } from "@/lib/langgraph/values";
import { newId } from "@/lib/new-id";
import { routes } from "@/lib/routes";
import { differingFields } from "@/lib/versions/compare";
import { AssistantForm, type AssistantFormHandle } from "./assistant-form";
import {
  type AssistantFormValues,
  concealForm,
  formValuesOf,
  isSameForm,
  revealForm,
} from "./assistant-form-values";
import { ChangedNotice } from "./changed-notice";
import { ConflictDialog } from "./conflict-dialog";
import { DraftOffer } from "./draft-offer";
import { GraphText } from "./graph-text";
import { SaveBar } from "./save-bar";
import { SaveError } from "./save-error";
import { secretsByGraph } from "./secrets-of";
import { TryDraft } from "./try-draft";
import { typedForm } from "./typed-forms";
import { useAssistantForm } from "./use-assistant-form";
import { useSaveAssistant } from "./use-save-assistant";

type EditFormProps = {
  /** The assistant as it was when the form was opened. */
  opened: Assistant;
  /** The assistant as it was read last. */
  latest: Assistant;
  home: ValuesHome;
};

export function EditForm({ opened, latest, home }: EditFormProps) {
  const { slug } = useDeployment();
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const router = useRouter();
  const editor = useAssistantForm(formValuesOf(opened, home));
  const { base, startedFrom, setStartedFrom, rebase, save, error, clear } = useSaveAssistant(
    opened,
    editor,
    home,
  );
  /** Someone else's newer version that the person wants to load over unsaved changes. */
  const [chosen, setChosen] = useState<Assistant>();
  const checked = useRef<AssistantFormHandle>(null);
  const { isSubmitting } = editor.form.formState;
  const { assistant_id: id } = base;
  const key = draftKey(slug, id);
  const conflict = error instanceof AssistantConflict ? error : undefined;
  const present = conflict?.present ?? chosen;
  const schemas = assistantQueries(client).schemas(id).queryKey;
  const readSchemas = () => queryClient.getQueryData(schemas) ?? null;

  const isUnchanged = () => isSameForm(editor.form.getValues(), editor.base);

  function closeConflict() {
    setChosen(undefined);
    clear();
  }

  function load(assistant: Assistant) {
    clearDraft(browserStorage(), key);
    const values = formValuesOf(assistant, home);
    editor.fill(values, values);
    rebase(assistant);
  }

  function reset() {
    const typed = editor.form.getValues();
    load(base);
    editor.form.setFocus("name");
    toast({
      title: "Your changes are reset",
      action: { label: "Undo", onPress: () => editor.fill(typed) },
    });
  }

  const concealed = (form: AssistantFormValues) =>
    concealForm(form, editor.base, secretsByGraph([base], readSchemas));

  /** The assistant is gone, so what was typed goes to the form of a new one, as its draft. */
  function goOnAsNew() {
    const form = concealed(editor.form.getValues());
    const content = { assistantId: newId(), graph: base.graph_id, form };
    const draft = { savedAt: Date.now(), content };
    if (!writeDraft(browserStorage(), draftKey(slug, "new"), draft)) return;
    clearDraft(browserStorage(), key);
    router.push(routes.newAssistant(slug, { graph: base.graph_id }));
  }

  function readOffer(content: Json) {
    const { version, form } = asObject(content);
    const restored = typedForm(id, form ?? null) ?? revealForm(form ?? null, editor.base);
    if (!restored || typeof version !== "number" || isSameForm(restored, editor.base)) return;
    const older = version !== base.version;
    return {
      restored: { form: restored, version },
      note: older && `They started from version ${version}; version ${base.version} is active now.`,
    };
  }

  return (
    <div className="flex flex-col gap-5">
      <DraftOffer
        draftKey={key}
        read={readOffer}
        onDone={() => editor.form.setFocus("name")}
        onRestore={({ form, version }) => {
          editor.fill(form);
          setStartedFrom(version);
        }}
      />
      {!isSubmitting && latest.version !== base.version && (
        <ChangedNotice
          latest={latest}
          base={base}
          onLoad={() => (isUnchanged() ? load(latest) : setChosen(latest))}
        />
      )}
      <AssistantForm
        ref={checked}
        editor={editor}
        graphId={base.graph_id}
        graphField={<GraphText graphId={base.graph_id} />}
        schemasOf={id}
        readSchemas={readSchemas}
        anywayLabel="Save anyway"
        namedBefore={editor.base.name}
        readiness={() => (isSubmitting || isUnchanged() ? "wait" : "ready")}
        onSubmit={(values) => save(values)}
      >
        <SaveBar
          editor={editor}
          draft={{
            key,
            contentOf: (typed) => ({ version: startedFrom, form: concealed(typed) }),
          }}
          submitLabel="Save"
          pending={isSubmitting}
          done={false}
          problem={
            error !== null &&
            !conflict && (
              <SaveError
                error={error}
                actions={
                  toRosterError(error).code === "not_found" && (
                    <Button size="sm" variant="outline" onClick={goOnAsNew}>
                      Make it a new assistant
                    </Button>
                  )
                }
              />
            )
          }
          unchanged="No changes to save"
          actions={({ dirty }) =>
            dirty && (
              <>
                <Button variant="ghost" disabled={isSubmitting} onClick={reset}>
                  Reset
                </Button>
                <TryDraft
                  {...{ editor, base, startedFrom, home, conceal: concealed }}
                  knowsSecrets={() => readSchemas() !== null}
                  keep={(form) =>
                    writeDraft(browserStorage(), key, {
                      savedAt: Date.now(),
                      content: { version: startedFrom, form },
                    })
                  }
                  disabled={isSubmitting}
                />
              </>
            )
          }
        />
      </AssistantForm>
      <ConflictDialog
        present={present}
        startedFrom={startedFrom}
        differing={present ? differingFields(base, present) : []}
        onKeepEditing={closeConflict}
        onSaveMine={() => {
          closeConflict();
          checked.current?.submit((values) => save(values, present));
        }}
        onLoadTheirs={() => {
          closeConflict();
          if (present) load(present);
        }}
      />
    </div>
  );
}
