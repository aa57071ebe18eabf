import { use } from "react";
import { Field } from "@/components/ui/field";
import { domId } from "@/lib/schema/field-id";
import { fieldOf } from "./drawn-schema";
import { FieldAside } from "./field-aside";
import { fieldLabel, isPart } from "./field-label";
import { fieldNotes } from "./field-notes";
import { FieldWarningsContext, withWarning } from "./field-warnings";
import { isFramed } from "./framed-kinds";
import { ItemFrame } from "./item-frame";
import type { ValueFrameProps } from "./rjsf-props";
import { useFits } from "./use-fits";

/** RJSF's template around every field: label, description, default, errors, and the way back. */
export function FieldFrame(props: ValueFrameProps) {
  const { schema, formData, fieldPathId, rawErrors = [], onChange, disabled = false } = props;
  const field = fieldOf(schema);
  const fits = useFits(field, formData);
  const warnings = use(FieldWarningsContext);
  if (fits && isFramed(field)) return props.children;
  const id = domId(fieldPathId.$id);
  const label = fieldLabel(field, fieldPathId);
  const notes = withWarning(fieldNotes(field, formData, fits), warnings.get(id));
  const error = rawErrors.length > 0 ? rawErrors.join(" ") : undefined;
  if (isPart(field)) {
    return (
      <ItemFrame id={id} label={label} description={notes} error={error}>
        {props.children}
      </ItemFrame>
    );
  }
  return (
    <Field
      id={id}
      label={<span id={`${id}-label`}>{label}</span>}
      description={notes}
      required={field.required}
      error={error}
      aside={
        <FieldAside
          field={field}
          value={formData}
          change={(next) => onChange(next, fieldPathId.path)}
          disabled={disabled}
        />
      }
      inline={fits && field.kind === "boolean"}
      className="group/value"
    >
      {props.children}
    </Field>
  );
}
