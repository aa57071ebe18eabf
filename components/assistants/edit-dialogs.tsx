"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import type { Assistant, GraphSchemas } from "@/lib/langgraph/types";
import type { ValuesHome } from "@/lib/langgraph/values";
import { stampOf } from "@/lib/versions/save-stamp";
import { type AssistantFormValues, formValuesOf } from "./assistant-form-values";
import { formParts } from "./form-parts";
import type { AssistantEditor } from "./use-assistant-form";
import type { useSaveAssistant } from "./use-save-assistant";

const SaveDialog = dynamic(() => import("./save-dialog").then((module) => module.SaveDialog), {
  ssr: false,
});
const MergeDialog = dynamic(() => import("./merge-dialog").then((module) => module.MergeDialog), {
  ssr: false,
});

type EditDialogsProps = {
  saving: ReturnType<typeof useSaveAssistant>;
  editor: AssistantEditor;
  home: ValuesHome;
  schemas: GraphSchemas | null;
  /** The version that is active now. */
  active: number;
  /** The assistant as someone else left it, where that is to be merged with the form. */
  present: Assistant | undefined;
  onKeepEditing: () => void;
  onLoadTheirs: (present: Assistant) => void;
  /** `merged` goes on from `theirs`, which is `present` as a form. */
  onMerged: (merged: AssistantFormValues, theirs: AssistantFormValues, present: Assistant) => void;
};

/** What Edit asks before it saves: whose changes hold, then whether all is as it should be. */
export function EditDialogs(props: EditDialogsProps) {
  const { saving, editor, home, schemas, present, onKeepEditing, onLoadTheirs, onMerged } = props;
  const { base, versions, conflict, question, pending } = saving;
  const [note, setNote] = useState("");

  if (present) {
    const theirs = formValuesOf(present, home);
    return (
      <MergeDialog
        key={present.version}
        present={present}
        newest={conflict?.newest}
        base={base}
        parts={{
          base: formParts(editor.base, base.graph_id),
          mine: formParts(editor.form.getValues(), base.graph_id),
          theirs: formParts(theirs, present.graph_id),
        }}
        schemas={schemas}
        author={stampOf(present, versions ?? []).author}
        onKeepEditing={onKeepEditing}
        onLoadTheirs={() => onLoadTheirs(present)}
        onMerged={(merged) => onMerged(merged, theirs, present)}
      />
    );
  }
  return (
    question && (
      <SaveDialog
        question={question}
        base={base}
        active={props.active}
        versions={versions ?? []}
        home={home}
        nextVersion={saving.nextVersion}
        schemas={schemas}
        note={note}
        onNoteChange={setNote}
        pending={pending}
        onSave={(said) => void saving.save(question, said).then((done) => done && setNote(""))}
        onKeepEditing={saving.keepEditing}
      />
    )
  );
}
