import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AppHeader } from "@/components/shell/app-header";
import { DeploymentProvider } from "@/components/shell/deployment-provider";
import { findDeployment, publicDeployment } from "@/lib/server/deployments";

export default async function DeploymentLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ deployment: string }>;
}) {
  const deployment = findDeployment((await params).deployment);
  if (!deployment) notFound();
  return (
    <DeploymentProvider deployment={publicDeployment(deployment)}>
      <AppHeader />
      {children}
    </DeploymentProvider>
  );
}
