import type { Metadata } from "next";
import { DoctorView } from "@/components/doctor/doctor-view";

export const metadata: Metadata = { title: "Connection doctor" };

export default function DoctorPage() {
  return <DoctorView />;
}
