import type { ComponentProps } from "react";
import { cn } from "./cn";

export type LabelProps = ComponentProps<"label"> & { required?: boolean | undefined };

export function Label({ className, required = false, children, htmlFor, ...rest }: LabelProps) {
  return (
    <label
      {...rest}
      htmlFor={htmlFor}
      className={cn(
        "wrap-anywhere min-w-0 font-medium text-foreground text-sm",
        // Drawn, not written, so that the label's text stays the field's name.
        required && "after:ml-0.5 after:text-destructive after:content-['*'_/_'']",
        className,
      )}
    >
      {children}
    </label>
  );
}
