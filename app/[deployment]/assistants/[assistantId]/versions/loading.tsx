import { VersionsSkeleton } from "@/components/versions/versions-skeleton";

export default VersionsSkeleton;
