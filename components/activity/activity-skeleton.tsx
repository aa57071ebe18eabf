import { PageShell } from "@/components/shell/page-shell";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { ActivityHeading } from "./activity-heading";

const ROWS = ["w-64", "w-80", "w-56", "w-72", "w-60", "w-48"];

export function ActivityRowsSkeleton() {
  return (
    <div aria-busy>
      <p role="status" className="sr-only">
        Loading activity…
      </p>
      <Card className="divide-y divide-border">
        {ROWS.map((width) => (
          <div key={width} className="flex flex-col gap-2 px-4 py-3">
            <Skeleton className={`max-w-full ${width}`} />
            <Skeleton className="w-32" />
          </div>
        ))}
      </Card>
    </div>
  );
}

/** The page before anything is known. */
export function ActivitySkeleton() {
  return (
    <PageShell>
      <div className="flex flex-col gap-4">
        <ActivityHeading />
        <Skeleton className="h-8 w-72 rounded-md" />
        <ActivityRowsSkeleton />
      </div>
    </PageShell>
  );
}
