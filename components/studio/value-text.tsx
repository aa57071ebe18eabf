import { cn } from "@/components/ui/cn";
import { KEYBOARD_SCROLL } from "@/components/ui/keyboard-scroll";
import type { Json } from "@/lib/langgraph/types";

const MAY_SCROLL = 400;
const MOST_LINES = 12;

/** Any JSON value as a person reads it: text as text, the rest as JSON. */
export function ValueText({ value, className }: { value: Json; className?: string }) {
  if (value === null || value === "") {
    return (
      <span className={cn("text-muted-foreground italic", className)}>
        {value === null ? "none" : "empty"}
      </span>
    );
  }
  const isText = typeof value === "string";
  const text = isText ? value : JSON.stringify(value, null, 2);
  const scrolls = text.length > MAY_SCROLL || text.split("\n").length > MOST_LINES;
  return (
    <div
      {...(scrolls ? KEYBOARD_SCROLL : {})}
      className={cn(
        "max-h-96 min-w-0 overflow-auto base:text-sm whitespace-pre-wrap break-words rounded-sm [overflow-wrap:anywhere]",
        !isText && "font-mono text-xs",
        className,
      )}
    >
      {text}
    </div>
  );
}
