import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["a", "b", "c", "d", "e", "f"];

export function ThreadsSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-4 px-4 py-2">
      {ROWS.map((row) => (
        <div key={row} className="flex flex-col gap-1.5">
          <Skeleton />
          <Skeleton className="h-3 w-1/2" />
        </div>
      ))}
    </div>
  );
}
