import type { ReactNode } from "react";
import { cn } from "./cn";
import { CopyButton } from "./copy-button";
import { KEYBOARD_SCROLL } from "./keyboard-scroll";

export type CodeBlockProps = {
  code: string;
  /** Names the block for screen readers and its copy button. */
  label: string;
  /** Breaks long lines, for prose such as a prompt. */
  wrap?: boolean | undefined;
  className?: string | undefined;
  /** The code as it is drawn, where that is more than its text. */
  children?: ReactNode;
};

export function CodeBlock({ code, label, wrap = false, className, children }: CodeBlockProps) {
  return (
    <div
      className={cn("group relative min-w-0 rounded-lg border border-border bg-code", className)}
    >
      <section
        aria-label={label}
        {...KEYBOARD_SCROLL}
        className="max-h-96 overflow-auto rounded-lg p-3 pr-12 font-mono text-code-foreground text-xs"
      >
        <pre className={wrap ? "whitespace-pre-wrap break-words" : ""}>
          <code>{children || code}</code>
        </pre>
      </section>
      <CopyButton
        text={code}
        label={`Copy ${label}`}
        className="absolute top-1.5 right-1.5 bg-code"
      />
    </div>
  );
}
