import type { ReactNode } from "react";
import { cn } from "./cn";

export function Kbd({
  children,
  className,
}: {
  children: ReactNode;
  className?: string | undefined;
}) {
  return (
    <kbd
      className={cn(
        "inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-border bg-muted px-1 font-sans text-muted-foreground text-xs",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
