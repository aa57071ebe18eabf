import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import type { AssistantFormValues } from "./assistant-form-values";

type Typed = { subject: string; concealed: Json; form: AssistantFormValues };

let last: Typed | undefined;

/** Keeps a form whole, secrets too, in the memory of this tab, beside what its stored draft says. */
export function keepTyped(typed: Typed): void {
  last = typed;
}

/** The form as it was typed, where its stored draft is still the one that was kept with it. */
export function typedForm(subject: string, concealed: Json): AssistantFormValues | undefined {
  const isSame = last?.subject === subject && sameJson(last.concealed, concealed);
  return isSame ? last?.form : undefined;
}
