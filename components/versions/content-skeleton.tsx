import { Skeleton } from "@/components/ui/skeleton";

/** What a version holds, before it is known how to show it. */
export function ContentSkeleton() {
  return (
    <div aria-busy="true" className="flex flex-col gap-3 py-3">
      <Skeleton className="w-2/3" />
      <Skeleton className="w-1/2" />
      <Skeleton className="h-24 w-full rounded-lg" />
    </div>
  );
}
