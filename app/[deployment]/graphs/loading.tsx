import { GraphsSkeleton } from "@/components/graphs/graphs-skeleton";

export default GraphsSkeleton;
