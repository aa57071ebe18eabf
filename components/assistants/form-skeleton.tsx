import { PageShell } from "@/components/shell/page-shell";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { AssistantHeaderSkeleton } from "./assistant-header-skeleton";

/** The form of an assistant before its content is known. */
export function FormSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-5">
      <span role="status" className="sr-only">
        Loading the form…
      </span>
      <Card className="flex flex-col gap-5 p-4">
        {["w-10", "w-12", "w-24"].map((width) => (
          <div key={width} className="flex flex-col gap-2">
            <Skeleton className={width} />
            <Skeleton className="h-8" />
          </div>
        ))}
      </Card>
      <Card className="flex flex-col gap-5 p-4">
        <Skeleton className="w-32" />
        <Skeleton className="h-8" />
        <Skeleton className="h-24" />
      </Card>
    </div>
  );
}

export function EditSkeleton() {
  return (
    <PageShell width="form">
      <AssistantHeaderSkeleton />
      <FormSkeleton />
    </PageShell>
  );
}

export function NewSkeleton() {
  return (
    <PageShell width="form">
      <Skeleton className="mb-5 h-7 w-40" />
      <FormSkeleton />
    </PageShell>
  );
}
