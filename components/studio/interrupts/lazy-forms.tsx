"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";

// Forms and their validation are large, and most conversations need none.
export const LazySchemaAnswer = dynamic(
  () => import("./schema-answer").then((module) => module.SchemaAnswer),
  { loading: FormSkeleton, ssr: false },
);
export const LazyReviewEdit = dynamic(
  () => import("./review-edit").then((module) => module.ReviewEdit),
  { loading: FormSkeleton, ssr: false },
);

function FormSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-3">
      <Skeleton className="w-24" />
      <Skeleton className="h-9 rounded-md" />
    </div>
  );
}
