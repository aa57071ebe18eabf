import { useMemo } from "react";
import type { Json } from "@/lib/langgraph/types";
import { domId } from "@/lib/schema/field-id";
import { drawControl } from "./draw-control";
import { fieldOf } from "./drawn-schema";
import { fieldLabel } from "./field-label";
import { isFramed } from "./framed-kinds";
import { FramedValue } from "./framed-value";
import { JsonControl } from "./json-control";
import type { ValueFieldProps } from "./rjsf-props";
import { useFits } from "./use-fits";

/** The one RJSF field of the form: it draws any value by the field that its schema carries. */
export function ValueField(props: ValueFieldProps) {
  const { schema, formData, fieldPathId, onChange, disabled = false } = props;
  const drawn = fieldOf(schema);
  const label = fieldLabel(drawn, fieldPathId);
  // An item has its number in the names of all that belongs to it, so that no two are called the same.
  const field = useMemo(() => ({ ...drawn, label }), [drawn, label]);
  const fits = useFits(field, formData);
  if (fits && isFramed(field)) return <FramedValue {...props} field={field} />;
  const control = {
    field,
    id: domId(fieldPathId.$id),
    value: formData,
    change: (next: Json | undefined) => onChange(next, fieldPathId.path),
    disabled,
  };
  return fits ? drawControl(control) : <JsonControl {...control} />;
}
