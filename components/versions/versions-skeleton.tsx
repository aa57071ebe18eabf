import { AssistantHeaderSkeleton } from "@/components/assistants/assistant-header-skeleton";
import { PageShell } from "@/components/shell/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["w-24", "w-28", "w-20", "w-32"];

/** The Versions page before anything is known. */
export function VersionsSkeleton() {
  return (
    <PageShell>
      <AssistantHeaderSkeleton />
      <VersionHistorySkeleton />
    </PageShell>
  );
}

export function VersionHistorySkeleton() {
  return (
    <div
      aria-busy="true"
      className="grid items-start gap-4 lg:grid-cols-[22rem_minmax(0,1fr)] lg:gap-6"
    >
      <p role="status" className="sr-only">
        Loading versions…
      </p>
      <div className="divide-y divide-border overflow-hidden rounded-lg border border-border bg-card">
        <div className="h-9 bg-muted" />
        {ROWS.map((width) => (
          <div key={width} className="flex h-19 flex-col justify-center gap-2 px-3">
            <Skeleton className={width} />
            <Skeleton className="h-3 w-40" />
          </div>
        ))}
      </div>
      <div className="flex flex-col gap-4 rounded-lg border border-border bg-card p-4 max-lg:hidden">
        <Skeleton className="h-5 w-28" />
        <Skeleton className="w-full" />
        <Skeleton className="w-3/4" />
        <Skeleton className="h-32 w-full rounded-lg" />
      </div>
    </div>
  );
}
