import type { ComponentProps } from "react";
import { cn } from "./cn";

export function Card({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div
      {...rest}
      className={cn(
        "relative min-w-0 rounded-lg border border-border bg-card text-card-foreground",
        className,
      )}
    />
  );
}
