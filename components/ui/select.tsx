"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { CONTROL_CLASS } from "./control-class";
import { useFieldControl } from "./field-context";

export type SelectProps = ComponentProps<"select">;

/** A native select: give it <option>s. */
export function Select({ className, ...props }: SelectProps) {
  return (
    <span className={cn("relative inline-flex w-full min-w-0", className)}>
      <select
        {...useFieldControl(props)}
        className={cn(CONTROL_CLASS, "h-8 appearance-none truncate pr-8 [&>option]:bg-popover")}
      />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-2 right-2 size-4 text-muted-foreground"
      />
    </span>
  );
}
