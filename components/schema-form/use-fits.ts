import { useState } from "react";
import type { Json } from "@/lib/langgraph/types";
import { fieldFits } from "@/lib/schema/field-fits";
import type { FormField } from "@/lib/schema/form-field";

/**
 * Whether the field's own control shows the value. A value that did not fit stays shown as JSON while
 * it is mended, or the text would vanish under the cursor; taking it away brings the control back.
 */
export function useFits(field: FormField, value: Json | undefined): boolean {
  const fits = fieldFits(field, value);
  const [stuck, setStuck] = useState(!fits);
  const next = value === undefined ? false : stuck || !fits;
  if (next !== stuck) setStuck(next);
  return !next;
}
