import { PageShell } from "@/components/shell/page-shell";
import { Skeleton } from "@/components/ui/skeleton";
import { ItemsSkeleton } from "./items-skeleton";
import { MemoryColumns } from "./memory-columns";
import { MemoryHeading } from "./memory-heading";
import { NamespacesSkeleton } from "./namespace-list";

/** The Store's page before anything is known. */
export function MemorySkeleton() {
  return (
    <PageShell>
      <div className="flex flex-col gap-4">
        <MemoryHeading />
        <Skeleton className="h-8 w-72 rounded-md" />
        <MemoryColumns beside={<NamespacesSkeleton />}>
          <ItemsSkeleton />
        </MemoryColumns>
      </div>
    </PageShell>
  );
}
