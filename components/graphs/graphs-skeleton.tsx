import { AssistantsHeadingSkeleton } from "@/components/assistants/assistants-skeleton";
import { PageShell } from "@/components/shell/page-shell";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["w-28", "w-44", "w-24", "w-36", "w-32"];

/** The list of graphs before anything is known. */
export function GraphsSkeleton() {
  return (
    <PageShell>
      <div className="flex flex-col gap-4">
        <AssistantsHeadingSkeleton />
        <Skeleton className="h-8 w-72 max-w-full rounded-md" />
        <GraphListSkeleton />
      </div>
    </PageShell>
  );
}

export function GraphListSkeleton() {
  return (
    <Card aria-busy="true" className="divide-y divide-border">
      <p role="status" className="sr-only">
        Loading graphs…
      </p>
      {ROWS.map((width) => (
        <div key={width} className="flex min-h-14 items-center gap-4 px-4">
          <Skeleton className={width} />
          <Skeleton className="ml-auto w-24" />
        </div>
      ))}
    </Card>
  );
}
