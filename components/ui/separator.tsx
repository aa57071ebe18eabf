import { cn } from "./cn";

export type SeparatorProps = {
  orientation?: "horizontal" | "vertical" | undefined;
  className?: string | undefined;
};

export function Separator({ orientation = "horizontal", className }: SeparatorProps) {
  if (orientation === "vertical")
    return <span aria-hidden className={cn("h-4 w-px shrink-0 bg-border", className)} />;
  return <hr className={cn("border-border", className)} />;
}
