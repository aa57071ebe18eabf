import type { FieldProps, FieldTemplateProps } from "@rjsf/utils";
import type { Json } from "@/lib/langgraph/types";

// RJSF's own generics would make the types of a recursive JSON value endless.

/** What RJSF gives to a field of this form. */
export interface ValueFieldProps extends FieldProps {
  formData?: Json;
}

/** What RJSF gives to the template around a field of this form. */
export interface ValueFrameProps extends FieldTemplateProps {
  formData?: Json;
}
