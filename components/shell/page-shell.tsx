import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** The frame of every page below the header: one `main`, one width, one rhythm. */
export function PageShell({
  children,
  width = "wide",
}: {
  children: ReactNode;
  width?: "wide" | "form" | "full";
}) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={cn(
        "mx-auto w-full flex-1 outline-none",
        width === "wide" && "max-w-6xl px-4 py-6 sm:px-6",
        width === "form" && "max-w-3xl px-4 py-6 sm:px-6",
        width === "full" && "flex min-h-0 flex-col",
      )}
    >
      {children}
    </main>
  );
}
