import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AppHeader } from "@/components/shell/app-header";
import { DeploymentProvider } from "@/components/shell/deployment-provider";
import { HydrateQueries } from "@/components/shell/hydrate-queries";
import { serverQueries } from "@/lib/langgraph/queries";
import { findDeployment, listDeployments, publicDeployment } from "@/lib/server/deployments";
import { prefetch } from "@/lib/server/prefetch";

export default async function DeploymentLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ deployment: string }>;
}) {
  const { deployment: slug } = await params;
  const deployment = findDeployment(slug);
  if (!deployment) notFound();
  const state = await prefetch(slug, (client, queries) => [
    queries.query(serverQueries(client).info()),
  ]);
  return (
    <DeploymentProvider
      deployment={publicDeployment(deployment)}
      all={listDeployments().map(publicDeployment)}
    >
      <HydrateQueries state={state}>
        <AppHeader />
        {children}
      </HydrateQueries>
    </DeploymentProvider>
  );
}
