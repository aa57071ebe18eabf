import type { ReactNode } from "react";
import { cn } from "./cn";

export type EmptyStateProps = {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string | undefined;
};

export function EmptyState({ icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cn("flex flex-col items-center gap-3 px-4 py-12 text-center", className)}>
      {icon && (
        <div
          aria-hidden
          className="flex size-9 items-center justify-center rounded-lg border border-border text-muted-foreground [&_svg]:size-4"
        >
          {icon}
        </div>
      )}
      <div className="flex max-w-md flex-col gap-1">
        <p className="font-medium">{title}</p>
        {children && <div className="text-pretty text-muted-foreground text-sm">{children}</div>}
      </div>
      {action && <div className="flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
