import { StudioSkeleton } from "@/components/studio/studio-skeleton";

export default StudioSkeleton;
