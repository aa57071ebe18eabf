import type { ReactNode } from "react";
import { cn } from "./cn";

export type NavTabsProps = { label: string; className?: string | undefined; children: ReactNode };

/** Views of one thing as links: give it anchors, the current one with aria-current="page". */
export function NavTabs({ label, className, children }: NavTabsProps) {
  return (
    <nav
      aria-label={label}
      className={cn(
        "flex gap-4 overflow-x-auto border-border border-b [scrollbar-width:none]",
        "[&>a]:-mb-px [&>a]:inline-flex [&>a]:h-9 [&>a]:shrink-0 [&>a]:items-center [&>a]:gap-1.5 [&>a]:border-transparent [&>a]:border-b-2 [&>a]:font-medium [&>a]:text-muted-foreground [&>a]:text-sm [&>a]:transition-colors [&>a]:duration-100",
        "[&>a:hover]:text-foreground [&>a:focus-visible]:rounded-sm [&>a:focus-visible]:-outline-offset-2 [&>a[aria-current=page]]:border-primary [&>a[aria-current=page]]:text-foreground",
        className,
      )}
    >
      {children}
    </nav>
  );
}
