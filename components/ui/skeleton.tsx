import { cn } from "./cn";

/** A placeholder block; size it with classes. Put aria-busy and a name on the region that holds it. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return (
    <span
      aria-hidden
      className={cn("block base:h-4 animate-pulse base:rounded-sm bg-accent", className)}
    />
  );
}
