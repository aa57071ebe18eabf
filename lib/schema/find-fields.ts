import type { Json, JsonObject } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import { drawnFields } from "./count-fields";
import { type Path, pathKey, valueAt } from "./edit-value";
import type { FormField, GroupField } from "./form-field";
import { isObject } from "./json-schema";

export type FieldQuery = {
  text: string;
  /** Only fields whose value is set and differs from the default. */
  changedOnly: boolean;
};

export type FoundFields = {
  /** `pathKey` of each field to hide. Fields inside lists, records and unions come with these. */
  hidden: ReadonlySet<string>;
  matches: number;
};

/**
 * The fields that a query leaves in sight. Each word must be in a field's label, key, description or
 * nodes. A group that matches shows all of its fields; a field that matches shows its groups.
 */
export function findFields(root: GroupField, query: FieldQuery, values: JsonObject): FoundFields {
  const words = plain(query.text).split(/\s+/u).filter(Boolean);
  const hidden = new Set<string>();
  let matches = 0;

  function look(field: FormField, path: Path, inMatch: boolean): boolean {
    const value = valueAt(values, path);
    if (field.kind !== "group" || (value !== undefined && !isObject(value))) {
      const found = inMatch || holdsWords(allTexts(field), words);
      return show(path, found && (!query.changedOnly || isChanged(field, value)), true);
    }
    const named = inMatch || holdsWords(ownTexts(field), words);
    const inner = drawnFields(field).map((each) => look(each, [...path, each.key], named));
    return show(path, inner.includes(true), named && !query.changedOnly);
  }

  function show(path: Path, shown: boolean, counts: boolean): boolean {
    if (!shown) hidden.add(pathKey(path));
    else if (counts) matches++;
    return shown;
  }

  for (const field of drawnFields(root)) look(field, [field.key], false);
  return { hidden, matches };
}

function isChanged(field: FormField, value: Json | undefined): boolean {
  return value !== undefined && (field.default === undefined || !sameJson(value, field.default));
}

function holdsWords(texts: string[], words: string[]): boolean {
  const text = plain(texts.join("\n"));
  return words.every((word) => text.includes(word));
}

function ownTexts({ label, key, description, nodes }: FormField): string[] {
  return [label, key, key.replaceAll(/[_-]/gu, " "), description ?? "", ...nodes];
}

function allTexts(field: FormField): string[] {
  return [...ownTexts(field), ...partsOf(field).flatMap(allTexts)];
}

function partsOf(field: FormField): FormField[] {
  switch (field.kind) {
    case "group":
      return drawnFields(field);
    case "list":
      return [field.item];
    case "record":
      return [field.entry];
    case "union":
      return field.branches.map((branch) => ({ ...branch.field, label: branch.label }));
    default:
      return [];
  }
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
