"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { CONTROL_CLASS } from "./control-class";
import { useFieldControl } from "./field-context";

export type TextareaProps = ComponentProps<"textarea"> & { mono?: boolean | undefined };

/** Grows with its text up to 60 % of the window; where the browser cannot, it is resized by hand. */
export function Textarea({ className, mono = false, rows = 3, ...props }: TextareaProps) {
  return (
    <textarea
      {...useFieldControl(props)}
      rows={rows}
      className={cn(
        CONTROL_CLASS,
        "field-sizing-content base:max-h-[60dvh] base:min-h-16 base:resize-y py-1.5 leading-5 read-only:bg-muted",
        mono && "font-mono",
        className,
      )}
    />
  );
}
