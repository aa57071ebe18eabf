import { LoaderCircle } from "lucide-react";
import { cn } from "./cn";

export type SpinnerProps = { label?: string | undefined; className?: string | undefined };

/** With a label it announces itself; without one it is decoration. */
export function Spinner({ label, className }: SpinnerProps) {
  const icon = (
    <LoaderCircle aria-hidden className={cn("base:size-4 shrink-0 animate-spin", className)} />
  );
  if (!label) return icon;
  return (
    <span role="status" className="inline-flex items-center gap-2 text-muted-foreground text-sm">
      {icon}
      {label}
    </span>
  );
}
