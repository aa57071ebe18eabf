import { afterUpdate, assistantUpdate } from "@/lib/langgraph/assistant-payload";
import type { Assistant, AssistantContent, JsonObject } from "@/lib/langgraph/types";
import type { ValuesHome } from "@/lib/langgraph/values";
import type { KeptContent } from "@/lib/run/draft-target";
import { holdsConcealed } from "@/lib/secrets";
import {
  type AssistantFormValues,
  EMPTY_FORM,
  editedAssistant,
  formValuesOf,
  revealForm,
} from "./assistant-form-values";

/** What saving the form over `base` would make of the assistant. */
export function draftContent(
  form: AssistantFormValues,
  base: Assistant,
  home: ValuesHome,
): AssistantContent {
  const edited = editedAssistant(form, formValuesOf(base, home), base.graph_id);
  return afterUpdate(base, assistantUpdate(base, edited, home));
}

/** The same out of a concealed form: no secret is in it, neither typed nor of `base`. */
export function keptContent(
  concealed: JsonObject,
  base: Assistant,
  home: ValuesHome,
): KeptContent | undefined {
  const form = revealForm(concealed, EMPTY_FORM);
  const content = form && draftContent(form, base, home);
  return content && { content, lacksSecrets: holdsConcealed(concealed) };
}
