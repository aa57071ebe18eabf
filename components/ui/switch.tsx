"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";

export type SwitchProps = Omit<ComponentProps<"input">, "type" | "role" | "size"> & {
  onCheckedChange?: ((checked: boolean) => void) | undefined;
  pending?: boolean | undefined;
};

// A native checkbox says its own state: aria-checked would be a second, stale truth.
const NATIVE_SWITCH = { type: "checkbox", role: "switch" } as const;

/** An on/off setting that acts at once. Name it with a Field or `aria-label`. */
export function Switch({
  className,
  onCheckedChange,
  onChange,
  pending = false,
  ...props
}: SwitchProps) {
  return (
    <span className={cn("relative inline-flex h-6 w-8 shrink-0 items-center", className)}>
      <input
        {...useFieldControl(props)}
        {...NATIVE_SWITCH}
        aria-busy={pending || undefined}
        onChange={(event) => {
          onChange?.(event);
          onCheckedChange?.(event.currentTarget.checked);
        }}
        className="peer absolute inset-0 cursor-pointer appearance-none rounded-full disabled:cursor-not-allowed"
      />
      <span
        aria-hidden
        className={cn(
          "pointer-events-none h-[18px] w-8 rounded-full bg-input transition-colors duration-100 peer-checked:bg-primary peer-disabled:opacity-50",
          pending && "animate-pulse",
        )}
      />
      <span
        aria-hidden
        className="pointer-events-none absolute left-0.5 size-3.5 rounded-full bg-background transition-transform duration-100 peer-checked:translate-x-3.5"
      />
    </span>
  );
}
