import type { ReactNode } from "react";
import { cn } from "./cn";

/** Facts as label and value rows: give it KeyValueRow children. */
export function KeyValue({
  children,
  className,
}: {
  children: ReactNode;
  className?: string | undefined;
}) {
  return <dl className={cn("divide-y divide-border text-sm", className)}>{children}</dl>;
}

export type KeyValueRowProps = { label: ReactNode; children: ReactNode };

export function KeyValueRow({ label, children }: KeyValueRowProps) {
  return (
    <div className="flex min-h-9 min-w-0 flex-wrap items-center gap-x-4 gap-y-0.5 py-1.5 sm:flex-nowrap">
      <dt className="w-36 shrink-0 text-muted-foreground">{label}</dt>
      <dd className="flex min-w-0 flex-1 items-center gap-1 break-words [overflow-wrap:anywhere]">
        {children}
      </dd>
    </div>
  );
}
