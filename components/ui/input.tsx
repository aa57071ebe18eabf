"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { CONTROL_CLASS } from "./control-class";
import { useFieldControl } from "./field-context";

export type InputProps = ComponentProps<"input">;

export function Input({ className, ...props }: InputProps) {
  return (
    <input
      {...useFieldControl(props)}
      className={cn(CONTROL_CLASS, "h-8 read-only:bg-muted", className)}
    />
  );
}
