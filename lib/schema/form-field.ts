import type { Json } from "@/lib/langgraph/types";
import type { Option } from "./normalise-schema";

/** What every field of the form has, whatever it draws. */
export type FieldBase = {
  key: string;
  label: string;
  description: string | null;
  /** Known from the schema; shown, never written. undefined: the schema states none. */
  default: Json | undefined;
  /** A value that the graph's author suggests where the schema states no default. */
  suggested: Json | undefined;
  placeholder: string | null;
  /** Required and without default: only then must a person give a value. */
  required: boolean;
  nullable: boolean;
  deprecated: boolean;
  /** Nodes of the graph that use the value. */
  nodes: string[];
};

export type TextField = FieldBase & {
  kind: "text";
  input: "text" | "url" | "email" | "date" | "time" | "date-time" | "duration" | "uuid";
  suggestions: string[];
};
export type PromptField = FieldBase & { kind: "prompt" };
export type SecretField = FieldBase & { kind: "secret" };
export type NumberField = FieldBase & {
  kind: "number";
  integer: boolean;
  min: number | undefined;
  max: number | undefined;
  step: number | undefined;
  slider: boolean;
};
export type BooleanField = FieldBase & { kind: "boolean" };
export type ChoiceField = FieldBase & {
  kind: "choice";
  options: Option[];
  look: "segmented" | "select" | "combobox";
};
export type ChoicesField = FieldBase & {
  kind: "choices";
  options: Option[];
  look: "checkboxes" | "combobox";
};
/** The schema allows this one value. */
export type ConstField = FieldBase & { kind: "const"; value: Json };
export type GroupField = FieldBase & {
  kind: "group";
  fields: FormField[];
  /** The schema says in so many words that keys besides its fields are welcome. */
  open: boolean;
};
export type ListField = FieldBase & {
  kind: "list";
  item: FormField;
  minItems: number | undefined;
  maxItems: number | undefined;
};
/** A list whose first items each have a meaning of their own; `rest` is what may follow them. */
export type TupleField = FieldBase & {
  kind: "tuple";
  /** Their keys are their places: "0", "1". */
  positions: FormField[];
  rest: FormField | null;
  minItems: number;
  maxItems: number | undefined;
};
export type RecordField = FieldBase & { kind: "record"; entry: FormField };
export type Branch = {
  label: string;
  field: FormField;
  /** The property that tells this branch from the others, and the values it has in this one. */
  tag: { key: string; values: Json[] } | null;
};
export type UnionField = FieldBase & { kind: "union"; branches: Branch[] };
/** Assistants of the server, as a graph that calls other assistants holds them. */
export type AssistantsField = FieldBase & {
  kind: "assistants";
  many: boolean;
  /** The names that an entry's parts have; null: an entry is the bare id. */
  keys: AssistantKeys | null;
  /** What a new entry says as the deployment's URL; undefined: nothing. */
  url: string | undefined;
};
export type AssistantKeys = {
  id: string;
  name: string | null;
  graph: string | null;
  url: string | null;
};
/** Drawn as JSON; `reason` says why when the schema is at fault. */
export type JsonValueField = FieldBase & {
  kind: "json";
  expects: "any" | "object" | "list";
  reason: string | null;
};
/** Not drawn; a value that is there stays. */
export type HiddenField = FieldBase & { kind: "hidden" };

export type FormField =
  | TextField
  | PromptField
  | SecretField
  | NumberField
  | BooleanField
  | ChoiceField
  | ChoicesField
  | ConstField
  | GroupField
  | ListField
  | TupleField
  | RecordField
  | UnionField
  | AssistantsField
  | JsonValueField
  | HiddenField;
