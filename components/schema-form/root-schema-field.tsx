import RjsfSchemaField from "@rjsf/core/lib/components/fields/SchemaField.js";
import type { FieldProps } from "@rjsf/utils";
import { type ComponentType, use } from "react";
import { FormActions } from "./form-actions";
import type { ValueFieldProps } from "./rjsf-props";

const SchemaField: ComponentType<FieldProps> = RjsfSchemaField;

/**
 * RJSF's SchemaField, but at the root it also hands each edit to the form's owner. RJSF keeps its own
 * copy for drawing; the copy that is saved is only ever changed by lib/schema/edit-value.
 */
export function RootSchemaField(props: ValueFieldProps) {
  const { edit } = use(FormActions);
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
