import { Skeleton } from "@/components/ui/skeleton";

/** The configuration before the graph's schema and the form's code are there. */
export function ConfigurationSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-5">
      <p
        role="status"
        className="animate-fade-in text-muted-foreground text-sm [animation-delay:800ms] [animation-fill-mode:backwards]"
      >
        Reading the graph's schema… the first time can take half a minute.
      </p>
      {["w-24", "w-40", "w-32"].map((width) => (
        <div key={width} className="flex flex-col gap-2">
          <Skeleton className={width} />
          <Skeleton className="h-8" />
        </div>
      ))}
    </div>
  );
}
