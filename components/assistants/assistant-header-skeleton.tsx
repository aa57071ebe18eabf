import { Skeleton } from "@/components/ui/skeleton";

/** AssistantHeader before its assistant is known. */
export function AssistantHeaderSkeleton() {
  return (
    <div className="mb-5 flex flex-col gap-3">
      <h1 className="sr-only">Loading the assistant…</h1>
      <div className="flex h-7 items-center gap-3">
        <Skeleton className="w-20" />
        <Skeleton className="h-5 w-48" />
        <Skeleton className="h-5 w-16" />
      </div>
      <div className="flex h-9 items-center gap-4 border-border border-b">
        <Skeleton className="w-8" />
        <Skeleton className="w-16" />
        <Skeleton className="w-12" />
      </div>
    </div>
  );
}
