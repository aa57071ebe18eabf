"use client";

import { useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { browserStorage, clearDraft, draftKey, writeDraft } from "@/lib/drafts";
import { toRosterError } from "@/lib/errors";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant, AssistantVersion } from "@/lib/langgraph/types";
import type { ValuesHome } from "@/lib/langgraph/values";
import { newId } from "@/lib/new-id";
import { routes } from "@/lib/routes";
import { secretsByGraph } from "@/lib/secrets-of";
import { AssistantForm, type AssistantFormHandle } from "./assistant-form";
import {
  type AssistantFormValues,
  concealForm,
  formValuesOf,
  isSameForm,
} from "./assistant-form-values";
import { EditDialogs } from "./edit-dialogs";
import { EditDraftOffer } from "./edit-draft-offer";
import { GraphText } from "./graph-text";
import { OtherTabNotice } from "./other-tab-notice";
import { SaveBar } from "./save-bar";
import { SaveError } from "./save-error";
import { TryDraft } from "./try-draft";
import { useAssistantForm } from "./use-assistant-form";
import { useOtherForms } from "./use-other-forms";
import { useSaveAssistant } from "./use-save-assistant";

// Most forms that are opened show neither.
const BetweenNotice = dynamic(
  () => import("./between-notice").then((module) => module.BetweenNotice),
  { ssr: false },
);
const ChangedNotice = dynamic(
  () => import("./changed-notice").then((module) => module.ChangedNotice),
  { ssr: false },
);

/** What the place where the form stands adds to it. */
export type EditFormFrame = {
  /** The form begins as this version, to be saved over the assistant as it is. */
  from?: AssistantVersion | undefined;
  /** Stand beside the form's own buttons: at the far end, and before Save. */
  aside?: ReactNode;
  actions?: ReactNode;
  onSaved?: (() => void) | undefined;
  /** The graph is told around the form. */
  tellsGraph?: boolean;
};

type EditFormProps = EditFormFrame & {
  /** The assistant as it was when the form was opened. */
  opened: Assistant;
  /** The assistant as it was read last. */
  latest: Assistant;
  home: ValuesHome;
};

export function EditForm(props: EditFormProps) {
  const { opened, latest, home, from, onSaved } = props;
  const { slug } = useDeployment();
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const router = useRouter();
  const editor = useAssistantForm(formValuesOf(from ?? opened, home));
  const saving = useSaveAssistant(opened, editor, home, onSaved);
  const { base, versions, rebase, pending, conflict, error, clear } = saving;
  /** Someone else's newer version that the person wants to load over unsaved changes. */
  const [chosen, setChosen] = useState<Assistant>();
  const checked = useRef<AssistantFormHandle>(null);
  const { assistant_id: id } = base;
  const of = { deployment: slug, subject: id };
  const [formId] = useState(newId);
  const others = useOtherForms(of, formId);
  const key = draftKey(of, formId);
  const present = conflict?.present ?? chosen;
  const schemas = assistantQueries(client).schemas(id).queryKey;
  const readSchemas = () => queryClient.getQueryData(schemas) ?? null;

  // Which version's secrets a draft leaves out, and gets back.
  const basedOn = base === opened && from ? from.version : base.version;
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
    clearDraft(browserStorage(), key);
    editor.fill(editor.base);
    clear();
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
    if (!writeDraft(browserStorage(), draftKey({ ...of, subject: "new" }, newId()), draft)) return;
    clearDraft(browserStorage(), key);
    router.push(routes.newAssistant(slug, { graph: base.graph_id }));
  }

  return (
    <div className="flex flex-col gap-5">
      <EditDraftOffer
        {...{ saving, editor, home, others }}
        form={formId}
        schemas={readSchemas()}
        onRestore={({ form, formBase, from }) => {
          editor.fill(form, formBase);
          if (from !== base) rebase(from);
        }}
      />
      {others.size > 0 && <OtherTabNotice />}
      {saving.between && (
        <BetweenNotice
          assistantId={id}
          saved={saving.between.saved}
          between={saving.between.numbers}
          versions={versions ?? []}
          onDismiss={() => {
            saving.dismissBetween();
            editor.form.setFocus("name");
          }}
        />
      )}
      {!pending && latest.version !== base.version && (
        <ChangedNotice
          latest={latest}
          base={base}
          onLoad={() =>
            isUnchanged() ? load(latest) : checked.current?.read(() => setChosen(latest))
          }
        />
      )}
      <AssistantForm
        ref={checked}
        editor={editor}
        graphId={base.graph_id}
        graphField={!props.tellsGraph && <GraphText graphId={base.graph_id} />}
        schemasOf={id}
        readSchemas={readSchemas}
        anywayLabel="Save anyway"
        namedBefore={editor.base.name}
        readiness={() => (pending ? "wait" : "ready")}
        onSubmit={async (values) => saving.ask(values)}
      >
        <SaveBar
          editor={editor}
          draft={{
            key,
            contentOf: (typed) => ({ version: basedOn, form: concealed(typed) }),
          }}
          aside={props.aside}
          submitLabel="Save"
          pending={pending}
          done={false}
          problem={
            error !== null && (
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
          actions={({ dirty }) => (
            <>
              {dirty && (
                <>
                  <Button variant="ghost" disabled={pending} onClick={reset}>
                    Reset
                  </Button>
                  <TryDraft
                    {...{ editor, base, home, conceal: concealed }}
                    knowsSecrets={() => readSchemas() !== null}
                    keep={(form) =>
                      writeDraft(browserStorage(), key, {
                        savedAt: Date.now(),
                        content: { version: basedOn, form },
                      })
                    }
                    disabled={pending}
                  />
                </>
              )}
              {props.actions}
            </>
          )}
        />
      </AssistantForm>
      <EditDialogs
        saving={saving}
        editor={editor}
        home={home}
        schemas={readSchemas()}
        active={latest.version}
        present={present}
        onKeepEditing={closeConflict}
        onLoadTheirs={(theirs) => {
          closeConflict();
          load(theirs);
        }}
        onMerged={(merged, theirs, goesOnFrom) => {
          flushSync(() => {
            setChosen(undefined);
            editor.fill(merged, theirs);
            rebase(goesOnFrom, conflict?.newest);
          });
          checked.current?.submit();
        }}
      />
    </div>
  );
}
