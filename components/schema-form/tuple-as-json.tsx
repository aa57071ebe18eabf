import { domId } from "@/lib/schema/field-id";
import type { TupleField } from "@/lib/schema/form-field";
import { ItemFrame } from "./item-frame";
import { JsonControl } from "./json-control";
import type { ValueFieldProps } from "./rjsf-props";

/** The parts of a tuple as one text of JSON. */
export function TupleAsJson({ field, ...props }: ValueFieldProps & { field: TupleField }) {
  const { fieldPathId, formData, onChange, disabled = false } = props;
  const id = `${domId(fieldPathId.$id)}-json`;
  return (
    <ItemFrame id={id} label={`${field.label} (JSON)`} error={undefined}>
      <JsonControl
        field={field}
        id={id}
        value={formData}
        change={(next) => onChange(next, fieldPathId.path)}
        disabled={disabled}
      />
    </ItemFrame>
  );
}
