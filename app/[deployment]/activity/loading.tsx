import { ActivitySkeleton } from "@/components/activity/activity-skeleton";

export default ActivitySkeleton;
