"use client";

import { Check, Minus } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";

export type CheckboxProps = Omit<ComponentProps<"input">, "type" | "size" | "ref"> & {
  indeterminate?: boolean | undefined;
  onCheckedChange?: ((checked: boolean) => void) | undefined;
};

/** Name it with a Field, a wrapping label or `aria-label`. */
export function Checkbox({
  className,
  indeterminate = false,
  onCheckedChange,
  onChange,
  ...props
}: CheckboxProps) {
  const Mark = indeterminate ? Minus : Check;
  return (
    <span
      className={cn("relative inline-flex size-6 shrink-0 items-center justify-center", className)}
    >
      <input
        {...useFieldControl(props)}
        type="checkbox"
        ref={(element) => {
          if (element) element.indeterminate = indeterminate;
        }}
        onChange={(event) => {
          onChange?.(event);
          onCheckedChange?.(event.currentTarget.checked);
        }}
        className="peer absolute inset-0 cursor-pointer appearance-none rounded-md disabled:cursor-not-allowed"
      />
      <span
        aria-hidden
        className="pointer-events-none size-4 rounded-sm border border-input bg-background transition-colors duration-100 peer-checked:border-primary peer-checked:bg-primary peer-indeterminate:border-primary peer-indeterminate:bg-primary peer-disabled:opacity-50 peer-aria-invalid:border-destructive"
      />
      <Mark
        aria-hidden
        className="pointer-events-none invisible absolute size-3 stroke-3 text-primary-foreground peer-checked:visible peer-indeterminate:visible"
      />
    </span>
  );
}
