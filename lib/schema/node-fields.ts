import type { GraphSchemas, Json, JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import type { FormField } from "./form-field";
import { formModel } from "./form-model";
import { configFormSource } from "./form-schema";

/** A configuration field that a node uses, with the value that a run of `values` gives it. */
export type NodeField = {
  field: FormField;
  /** Undefined where neither the values nor the schema give one. */
  value: Json | undefined;
  isDefault: boolean;
};

/** The fields whose hints (`langgraph_nodes`) name this node, those of groups among them. */
export function nodeFields(schemas: GraphSchemas, node: string, values: JsonObject): NodeField[] {
  const source = configFormSource(schemas);
  if (source.kind !== "form") return [];
  const { root } = formModel(source.schema);
  return root ? root.fields.flatMap((field) => usedIn(field, node, values)) : [];
}

function usedIn(field: FormField, node: string, values: JsonObject): NodeField[] {
  const own = Object.hasOwn(values, field.key) ? values[field.key] : undefined;
  if (field.nodes.includes(node)) {
    return [{ field, value: own ?? field.default, isDefault: own === undefined }];
  }
  if (field.kind !== "group") return [];
  return field.fields.flatMap((each) => usedIn(each, node, asObject(own ?? field.default)));
}
