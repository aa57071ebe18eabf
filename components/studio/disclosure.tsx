import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** A fold: its summary is always in sight. */
export function Disclosure(props: {
  summary: ReactNode;
  aside?: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const { summary, aside, open, className, children } = props;
  return (
    <details
      open={open}
      className={cn("group/fold min-w-0 rounded-lg border border-border text-sm", className)}
    >
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-2 rounded-lg px-2.5 py-1 hover:bg-muted [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-muted-foreground transition-transform duration-100 group-open/fold:rotate-90"
        />
        <span className="min-w-0 flex-1 truncate">{summary}</span>
        {aside}
      </summary>
      <div className="flex min-w-0 flex-col gap-3 border-border border-t p-3">{children}</div>
    </details>
  );
}
