"use client";

import { createContext, use } from "react";

export type FieldControl = {
  id?: string | undefined;
  required?: boolean | undefined;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: boolean | undefined;
};

export const FieldContext = createContext<FieldControl>({});

type Wired = {
  id?: string | undefined;
  required?: boolean | undefined;
  "aria-required"?: boolean | "true" | "false" | undefined;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: boolean | "true" | "false" | "grammar" | "spelling" | undefined;
};

/** Wires a control to the Field around it. The control's own props win; descriptions add up. */
export function useFieldControl<Props extends Wired>(props: Props) {
  const field = use(FieldContext);
  const describedBy = [field["aria-describedby"], props["aria-describedby"]]
    .filter(Boolean)
    .join(" ");
  return {
    ...props,
    id: props.id ?? field.id,
    // Not the native attribute: the browser's own bubble would hide our inline error.
    "aria-required": props["aria-required"] ?? field.required,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": props["aria-invalid"] ?? field["aria-invalid"],
  };
}
