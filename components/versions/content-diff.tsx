import dynamic from "next/dynamic";
import { DiffSkeleton } from "./diff-skeleton";

/** `ContentDiffView`, loaded when it is first shown. */
export const ContentDiff = dynamic(
  () => import("./content-diff-view").then((module) => module.ContentDiffView),
  { ssr: false, loading: DiffSkeleton },
);
