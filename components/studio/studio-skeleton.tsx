import { Skeleton } from "@/components/ui/skeleton";

export function StudioSkeleton() {
  return (
    <main
      id="main"
      aria-busy
      aria-label="Studio is loading"
      className="flex h-[calc(100dvh-3rem)] flex-col"
    >
      <div className="flex h-12 items-center gap-3 border-border border-b px-4 sm:px-6">
        <Skeleton className="w-48" />
        <Skeleton className="w-20" />
        <Skeleton className="ml-auto w-28" />
      </div>
      <ConversationSkeleton />
    </main>
  );
}

export function ConversationSkeleton() {
  return (
    <div aria-busy className="mx-auto flex w-full max-w-[45rem] flex-1 flex-col gap-6 px-4 py-6">
      <Skeleton className="h-9 w-56 self-end rounded-lg" />
      <div className="flex flex-col gap-2">
        <Skeleton />
        <Skeleton />
        <Skeleton className="w-2/3" />
      </div>
      <Skeleton className="mt-auto h-16 rounded-lg" />
    </div>
  );
}
