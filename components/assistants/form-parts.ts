import type { Json, JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import type { DiffPart } from "@/lib/versions/content-diff";
import { type AssistantFormValues, editedAssistant, formValuesOf } from "./assistant-form-values";

/** A form as one JSON, by the parts of a diff, so that three of them can be merged. */
export type FormParts = Record<DiffPart, JsonObject>;

export function formParts(form: AssistantFormValues, graphId: string): FormParts {
  const { name, description, values, config, metadata } = editedAssistant(form, form, graphId);
  return {
    general: { name, description },
    values,
    run: config ?? {},
    metadata: metadata ?? {},
  };
}

/** The other way round, for an assistant of `graphId`. */
export function formOfParts(parts: Json, graphId: string): AssistantFormValues {
  const { general, values, run, metadata } = asObject(parts);
  const { name, description } = asObject(general);
  const content = {
    graph_id: graphId,
    name: typeof name === "string" ? name : "",
    description: typeof description === "string" ? description : "",
    config: asObject(run),
    context: asObject(values),
    metadata: asObject(metadata),
  };
  return formValuesOf(content, "context");
}
