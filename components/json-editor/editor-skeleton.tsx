import { Skeleton } from "@/components/ui/skeleton";

/** The editor before its code is there. */
export function EditorSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-2 rounded-md border border-input p-3">
      <span role="status" className="sr-only">
        Loading the editor…
      </span>
      {["w-1/4", "w-2/3", "w-1/2", "w-1/3"].map((width) => (
        <Skeleton key={width} className={width} />
      ))}
    </div>
  );
}
