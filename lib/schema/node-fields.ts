import type { GraphSchemas, Json, JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { drawnFields } from "./count-fields";
import { type Path, pathKey } from "./edit-value";
import type { FormField, GroupField } from "./form-field";
import { formModel } from "./form-model";
import { configFormSource } from "./form-schema";

/** A configuration field that a node uses, with the value that a run of `values` gives it. */
export type NodeField = {
  /** The `pathKey` of the field. */
  id: string;
  field: FormField;
  /** Undefined where neither the values nor the schema give one. */
  value: Json | undefined;
  isDefault: boolean;
};

/** The fields whose hints (`langgraph_nodes`) name this node, those of groups among them. */
export function nodeFields(schemas: GraphSchemas, node: string, values: JsonObject): NodeField[] {
  const root = rootOf(schemas);
  return root ? drawnFields(root).flatMap((field) => usedIn(field, [field.key], node, values)) : [];
}

/** `pathKey`s of the fields that `nodeFields` leaves out, so that a form may draw the others alone. */
export function fieldsOfOthers(schemas: GraphSchemas, node: string): ReadonlySet<string> {
  const hidden = new Set<string>();

  function isUsed(field: FormField, path: Path): boolean {
    if (field.nodes.includes(node)) return true;
    const inner = field.kind === "group" ? drawnFields(field) : [];
    const used = inner.map((each) => isUsed(each, [...path, each.key])).includes(true);
    if (!used) hidden.add(pathKey(path));
    return used;
  }

  const root = rootOf(schemas);
  for (const field of root ? drawnFields(root) : []) isUsed(field, [field.key]);
  return hidden;
}

function rootOf(schemas: GraphSchemas): GroupField | null {
  const source = configFormSource(schemas);
  return source.kind === "form" ? formModel(source.schema).root : null;
}

function usedIn(field: FormField, path: Path, node: string, values: JsonObject): NodeField[] {
  const own = Object.hasOwn(values, field.key) ? values[field.key] : undefined;
  if (field.nodes.includes(node)) {
    return [
      { id: pathKey(path), field, value: own ?? field.default, isDefault: own === undefined },
    ];
  }
  if (field.kind !== "group") return [];
  return drawnFields(field).flatMap((each) =>
    usedIn(each, [...path, each.key], node, asObject(own ?? field.default)),
  );
}
