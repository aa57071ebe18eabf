import type { ComponentProps } from "react";
import { cn } from "./cn";

export type BadgeTone = "neutral" | "success" | "warning" | "destructive" | "info" | "outline";

export type BadgeProps = ComponentProps<"span"> & {
  tone?: BadgeTone | undefined;
  /** A filled dot before the text; the text must still say the status. */
  dot?: boolean | undefined;
};

const TONE: Record<BadgeTone, string> = {
  neutral: "bg-accent text-accent-foreground",
  success: "bg-success/10 text-success",
  warning: "bg-warning/10 text-warning",
  destructive: "bg-destructive/10 text-destructive",
  info: "bg-info/10 text-info",
  outline: "border-border text-muted-foreground",
};

export function Badge({ tone = "neutral", dot = false, className, children, ...rest }: BadgeProps) {
  return (
    <span
      {...rest}
      className={cn(
        "inline-flex h-5 base:max-w-full base:shrink-0 items-center gap-1 whitespace-nowrap rounded-sm border base:border-transparent px-1.5 font-medium text-xs tabular-nums [&_svg]:size-3 [&_svg]:shrink-0",
        TONE[tone],
        className,
      )}
    >
      {dot && <span aria-hidden className="size-1.5 rounded-full bg-current" />}
      <span className="min-w-0 truncate">{children}</span>
    </span>
  );
}
