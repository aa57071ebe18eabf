import { PageShell } from "@/components/shell/page-shell";
import { Skeleton } from "@/components/ui/skeleton";

export function ImportSkeleton() {
  return (
    <PageShell width="form">
      <div aria-busy className="flex flex-col gap-5">
        <Skeleton className="h-6 w-56" />
        <Skeleton className="h-40" />
      </div>
    </PageShell>
  );
}
