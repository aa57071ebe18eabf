import { GraphPageSkeleton } from "@/components/graphs/graph-page-skeleton";

export default GraphPageSkeleton;
