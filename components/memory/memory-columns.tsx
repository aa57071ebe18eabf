import type { ReactNode } from "react";

/** Namespaces beside the items; above them where there is no room for that. */
export function MemoryColumns({ beside, children }: { beside: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-4 md:grid-cols-[13rem_minmax(0,1fr)]">
      <div className="min-w-0">{beside}</div>
      <div className="flex min-w-0 flex-col gap-3">{children}</div>
    </div>
  );
}
