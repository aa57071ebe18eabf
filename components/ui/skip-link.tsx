/** The page's first focusable element; `target` is the id of its main element. */
export function SkipLink({ target = "main" }: { target?: string | undefined }) {
  return (
    <a
      href={`#${target}`}
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:border focus:border-border focus:bg-popover focus:px-3 focus:py-1.5 focus:text-popover-foreground focus:text-sm"
    >
      Skip to content
    </a>
  );
}
