import { Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** One line across Studio that says what is unusual, with what can be done about it. */
export function NoticeBar(props: {
  tone?: "info" | "warning";
  children: ReactNode;
  actions?: ReactNode;
  className?: string;
}) {
  const { tone = "info", children, actions, className } = props;
  const Icon = tone === "warning" ? TriangleAlert : Info;
  return (
    <div
      role="status"
      className={cn(
        "flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm",
        tone === "warning" ? "bg-warning/10" : "bg-muted",
        className,
      )}
    >
      <p className="flex min-w-0 flex-1 basis-64 items-start gap-2">
        <Icon
          aria-hidden
          className={cn(
            "mt-px size-4 shrink-0",
            tone === "warning" ? "text-warning" : "text-muted-foreground",
          )}
        />
        <span className="min-w-0 text-pretty break-words">{children}</span>
      </p>
      {actions && <div className="flex shrink-0 flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
