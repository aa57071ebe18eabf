"use client";

import { useDeployment } from "@/components/shell/deployment-provider";
import { assistantUpdate } from "@/lib/langgraph/assistant-payload";
import type { Assistant, GraphSchemas, Json } from "@/lib/langgraph/types";
import { asObject, type ValuesHome } from "@/lib/langgraph/values";
import {
  type AssistantFormValues,
  editedAssistant,
  formValuesOf,
  isSameForm,
  revealForm,
} from "./assistant-form-values";
import { sidesOf } from "./content-as-shown";
import { DraftOffer } from "./draft-offer";
import { typedForm } from "./typed-forms";
import type { AssistantEditor } from "./use-assistant-form";
import type { useSaveAssistant } from "./use-save-assistant";

/** A draft as a form, what it is compared with, and the version that it goes on from. */
type Restored = { form: AssistantFormValues; formBase: AssistantFormValues; from: Assistant };

type EditDraftOfferProps = {
  saving: ReturnType<typeof useSaveAssistant>;
  editor: AssistantEditor;
  home: ValuesHome;
  /** The id of this form, and of those open in other tabs. */
  form: string;
  others: ReadonlySet<string>;
  schemas: GraphSchemas | null;
  onRestore: (restored: Restored) => void;
};

/** Offers what was typed over this assistant before and not saved. */
export function EditDraftOffer(props: EditDraftOfferProps) {
  const { saving, editor, home, schemas } = props;
  const { base, versions } = saving;
  const { slug } = useDeployment();
  const id = base.assistant_id;

  function read(content: Json) {
    const { version, form } = asObject(content);
    const isOlder = version !== base.version;
    if (typeof version !== "number" || (isOlder && saving.areVersionsPending)) return;
    // The draft goes on from its own version, so that saving shows what came since.
    const found = isOlder ? versions?.find((each) => each.version === version) : undefined;
    const from = found ? { ...base, ...found } : base;
    const formBase = found ? formValuesOf(from, home) : editor.base;
    const restored = typedForm(id, form ?? null) ?? revealForm(form ?? null, formBase);
    if (!restored || isSameForm(restored, formBase)) return;
    return {
      restored: { form: restored, formBase, from },
      basedOn: `v${version}`,
      note: isOlder && `Version ${base.version} is active now: saving shows what both changed.`,
      sides: () => {
        const edited = editedAssistant(restored, formBase, from.graph_id);
        const { before, after } = sidesOf(from, assistantUpdate(from, edited, home), home);
        return {
          before: { label: `v${from.version}`, content: before, schemas },
          after: { label: "Your draft", content: after, schemas },
        };
      },
    };
  }

  return (
    <DraftOffer
      of={{ deployment: slug, subject: id }}
      form={props.form}
      others={props.others}
      read={read}
      onDone={() => editor.form.setFocus("name")}
      onRestore={props.onRestore}
    />
  );
}
