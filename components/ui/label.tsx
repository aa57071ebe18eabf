import type { ComponentProps } from "react";
import { cn } from "./cn";

export type LabelProps = ComponentProps<"label"> & { required?: boolean | undefined };

export function Label({ className, required = false, children, htmlFor, ...rest }: LabelProps) {
  return (
    <label
      {...rest}
      htmlFor={htmlFor}
      className={cn("font-medium text-foreground text-sm", className)}
    >
      {children}
      {required && (
        <span aria-hidden className="ml-0.5 text-destructive">
          *
        </span>
      )}
    </label>
  );
}
