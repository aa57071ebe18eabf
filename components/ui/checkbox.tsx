"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";

export type CheckboxProps = Omit<ComponentProps<"input">, "type" | "size" | "ref"> & {
  indeterminate?: boolean | undefined;
  onCheckedChange?: ((checked: boolean) => void) | undefined;
};

const BOX =
  "before:size-4 before:rounded-sm before:border before:border-input before:bg-background before:transition-colors before:duration-100 checked:before:border-primary checked:before:bg-primary indeterminate:before:border-primary indeterminate:before:bg-primary disabled:before:opacity-50 aria-invalid:before:border-destructive";
const MARK =
  "after:absolute after:size-3 after:text-primary-foreground checked:after:icon-check indeterminate:after:icon-minus";

/** Name it with a Field, a wrapping label or `aria-label`. One element, for lists with a hundred. */
export function Checkbox({
  className,
  indeterminate = false,
  onCheckedChange,
  onChange,
  ...props
}: CheckboxProps) {
  return (
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
      className={cn(
        "relative inline-flex size-6 shrink-0 cursor-pointer appearance-none items-center justify-center rounded-md align-middle disabled:cursor-not-allowed",
        BOX,
        MARK,
        className,
      )}
    />
  );
}
