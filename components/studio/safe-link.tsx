import type { ReactNode } from "react";

const OPENABLE = /^(https?:|mailto:)/i;

/** A link that a model wrote: opened in a new tab, told nothing of this page; never a script. */
export function SafeLink({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (!href || !OPENABLE.test(href)) return <span>{children}</span>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      title={href}
      className="break-words text-primary underline underline-offset-2 [overflow-wrap:anywhere]"
    >
      {children}
    </a>
  );
}
