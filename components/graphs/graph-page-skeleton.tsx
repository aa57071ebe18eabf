import { PageShell } from "@/components/shell/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

/** A graph's own page before anything is known. */
export function GraphPageSkeleton() {
  return (
    <PageShell>
      <div aria-busy="true" className="flex flex-col gap-5">
        <p role="status" className="sr-only">
          Loading the graph…
        </p>
        <Skeleton className="h-7 w-56 max-w-full" />
        <Skeleton className="h-96 w-full rounded-lg" />
        <Skeleton className="h-40 w-full rounded-lg" />
      </div>
    </PageShell>
  );
}
