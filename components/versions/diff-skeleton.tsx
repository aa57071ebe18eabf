import { Skeleton } from "@/components/ui/skeleton";

/** A comparison before it is known. */
export function DiffSkeleton() {
  return (
    <div aria-busy="true" className="flex flex-col gap-3">
      <p role="status" className="sr-only">
        Loading the comparison…
      </p>
      <Skeleton className="h-7 w-56" />
      <Skeleton className="w-2/3" />
      <Skeleton className="w-1/2" />
      <Skeleton className="h-24 w-full rounded-lg" />
    </div>
  );
}
