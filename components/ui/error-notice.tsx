import { CircleAlert, RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { CopyButton } from "./copy-button";

export type ErrorNoticeProps = {
  title: string;
  detail?: ReactNode;
  next?: ReactNode;
  requestId?: string | undefined;
  onRetry?: (() => void) | undefined;
  retrying?: boolean | undefined;
  actions?: ReactNode;
  className?: string | undefined;
};

/** What went wrong, whether anything was lost, and what to do next. */
export function ErrorNotice(props: ErrorNoticeProps) {
  const { title, detail, next, requestId, onRetry, retrying, actions, className } = props;
  return (
    <div
      role="alert"
      className={cn(
        "flex gap-2.5 rounded-lg border border-destructive/30 bg-destructive/5 p-3 text-sm",
        className,
      )}
    >
      <CircleAlert aria-hidden className="mt-px size-4 shrink-0 text-destructive" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="break-words font-medium">{title}</p>
        {detail && <div className="break-words text-muted-foreground">{detail}</div>}
        {next && <div className="break-words">{next}</div>}
        {requestId && (
          <p className="flex min-w-0 items-center gap-1 text-muted-foreground text-xs">
            <span className="truncate">
              Request <code className="font-mono">{requestId}</code>
            </span>
            <CopyButton text={requestId} label="Copy request id" />
          </p>
        )}
        {(onRetry || actions) && (
          <div className="mt-1.5 flex flex-wrap gap-2">
            {onRetry && (
              <Button
                size="sm"
                variant="outline"
                icon={<RotateCw />}
                pending={retrying}
                onClick={onRetry}
              >
                Try again
              </Button>
            )}
            {actions}
          </div>
        )}
      </div>
    </div>
  );
}
