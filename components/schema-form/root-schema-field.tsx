import RjsfSchemaField from "@rjsf/core/lib/components/fields/SchemaField.js";
import type { FieldPathList, FieldProps } from "@rjsf/utils";
import { type ComponentType, createContext, use } from "react";
import type { Json } from "@/lib/langgraph/types";
import type { ValueFieldProps } from "./rjsf-props";

const SchemaField: ComponentType<FieldProps> = RjsfSchemaField;

/** Takes every edit of the form: the new value at a path, undefined for none. */
export const EditContext = createContext<(path: FieldPathList, next: Json | undefined) => void>(
  () => undefined,
);

/**
 * RJSF's SchemaField, but at the root it also hands each edit to the form's owner. RJSF keeps its own
 * copy for drawing; the copy that is saved is only ever changed by lib/schema/edit-value.
 */
export function RootSchemaField(props: ValueFieldProps) {
  const edit = use(EditContext);
  const { onChange, fieldPathId } = props;
  if (fieldPathId.path.length > 0) return <SchemaField {...props} />;
  return (
    <SchemaField
      {...props}
      onChange={(next, path, errors, id) => {
        onChange(next, path, errors, id);
        edit(path, next);
      }}
    />
  );
}
