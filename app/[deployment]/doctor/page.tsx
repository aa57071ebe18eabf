import type { Metadata } from "next";
import { DoctorView } from "@/components/doctor/doctor-view";
import { requireDeployment } from "@/lib/server/entry/require-deployment";

export const metadata: Metadata = { title: "Connection doctor" };

type Props = { params: Promise<{ deployment: string }> };

export default async function DoctorPage({ params }: Props) {
  await requireDeployment((await params).deployment);
  return <DoctorView />;
}
