"use client";

import { useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { browserStorage, clearDraft, draftKey, writeDraft } from "@/lib/drafts";
import { toRosterError } from "@/lib/errors";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant, Json } from "@/lib/langgraph/types";
import { asObject, type ValuesHome } from "@/lib/langgraph/values";
import { newId } from "@/lib/new-id";
import { routes } from "@/lib/routes";
import { stampOf } from "@/lib/versions/save-stamp";
import { AssistantForm, type AssistantFormHandle } from "./assistant-form";
import {
  type AssistantFormValues,
  concealForm,
  formValuesOf,
  isSameForm,
  revealForm,
} from "./assistant-form-values";
import { ChangedNotice } from "./changed-notice";
import { DraftOffer } from "./draft-offer";
import { formParts } from "./form-parts";
import { GraphText } from "./graph-text";
import { SaveBar } from "./save-bar";
import { SaveError } from "./save-error";
import { secretsByGraph } from "./secrets-of";
import { useAssistantForm } from "./use-assistant-form";
import { useSaveAssistant } from "./use-save-assistant";

const SaveDialog = dynamic(() => import("./save-dialog").then((module) => module.SaveDialog), {
  ssr: false,
});
const MergeDialog = dynamic(() => import("./merge-dialog").then((module) => module.MergeDialog), {
  ssr: false,
});

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
  const saving = useSaveAssistant(opened, editor, home);
  const { base, versions, rebase, question, pending, conflict, error, clear } = saving;
  const [note, setNote] = useState("");
  /** Someone else's newer version that the person wants to load over unsaved changes. */
  const [chosen, setChosen] = useState<Assistant>();
  const checked = useRef<AssistantFormHandle>(null);
  const { assistant_id: id } = base;
  const key = draftKey(slug, id);
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
    const older = version !== base.version;
    // The draft goes on from its own version, so that saving shows what came since.
    const from = older ? versions?.find((each) => each.version === version) : base;
    const startedFrom = from && { ...base, ...from };
    const formBase = startedFrom ? formValuesOf(startedFrom, home) : editor.base;
    const restored = revealForm(form ?? null, formBase);
    if (!restored || typeof version !== "number" || isSameForm(restored, formBase)) return;
    return {
      restored: { form: restored, formBase, startedFrom },
      note: older && `They started from version ${version}; version ${base.version} is active now.`,
    };
  }

  return (
    <div className="flex flex-col gap-5">
      <DraftOffer
        draftKey={key}
        read={readOffer}
        onDone={() => editor.form.setFocus("name")}
        onRestore={({ form, formBase, startedFrom }) => {
          editor.fill(form, formBase);
          if (startedFrom) rebase(startedFrom);
        }}
      />
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
        graphField={<GraphText graphId={base.graph_id} />}
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
            contentOf: (typed) => ({ version: base.version, form: concealed(typed) }),
          }}
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
          actions={({ dirty }) =>
            dirty && (
              <Button variant="ghost" disabled={pending} onClick={reset}>
                Reset
              </Button>
            )
          }
        />
      </AssistantForm>
      {present && (
        <MergeDialog
          key={present.version}
          present={present}
          newest={conflict?.newest}
          base={base}
          parts={{
            base: formParts(editor.base, base.graph_id),
            mine: formParts(editor.form.getValues(), base.graph_id),
            theirs: formParts(formValuesOf(present, home), present.graph_id),
          }}
          schemas={readSchemas()}
          author={stampOf(present, versions ?? []).author}
          onKeepEditing={closeConflict}
          onLoadTheirs={() => {
            closeConflict();
            load(present);
          }}
          onMerged={(form) => {
            flushSync(() => {
              setChosen(undefined);
              editor.fill(form, formValuesOf(present, home));
              rebase(present, conflict?.newest);
            });
            checked.current?.submit();
          }}
        />
      )}
      {question && !present && (
        <SaveDialog
          question={question}
          baseVersion={base.version}
          nextVersion={saving.nextVersion}
          schemas={readSchemas()}
          note={note}
          onNoteChange={setNote}
          pending={pending}
          onSave={(said) => void saving.save(question, said).then((done) => done && setNote(""))}
          onKeepEditing={saving.keepEditing}
        />
      )}
    </div>
  );
}
