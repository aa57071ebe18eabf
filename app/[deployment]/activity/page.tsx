import type { Metadata } from "next";
import { ActivityView } from "@/components/activity/activity-view";
import { requireDeployment } from "@/lib/server/entry/require-deployment";

export const metadata: Metadata = { title: "Activity" };

type Props = { params: Promise<{ deployment: string }> };

export default async function ActivityPage({ params }: Props) {
  await requireDeployment((await params).deployment);
  return <ActivityView />;
}
