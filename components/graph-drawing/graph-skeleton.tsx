import { Skeleton } from "@/components/ui/skeleton";

/** A drawing before the graph is known. */
export function GraphSkeleton() {
  return (
    <div aria-busy className="flex h-96 flex-col items-center justify-center gap-10">
      <Skeleton className="h-9 w-24 rounded-full" />
      <Skeleton className="h-9 w-36 rounded-md" />
      <Skeleton className="h-9 w-28 rounded-md" />
      <Skeleton className="h-9 w-24 rounded-full" />
    </div>
  );
}
