import type {
  FormField,
  GroupField,
  ListField,
  RecordField,
  TupleField,
  UnionField,
} from "@/lib/schema/form-field";

export type FramedField = GroupField | ListField | TupleField | RecordField | UnionField;

/** True for values made of parts: they draw their own frame around these. */
export function isFramed(field: FormField): field is FramedField {
  return ["group", "list", "tuple", "record", "union"].includes(field.kind);
}
