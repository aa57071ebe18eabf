import { headers } from "next/headers";
import type { ReactNode } from "react";
import { AppHeader } from "@/components/shell/app-header";
import { DeploymentProvider } from "@/components/shell/deployment-provider";
import { HydrateQueries } from "@/components/shell/hydrate-queries";
import { serverQueries } from "@/lib/langgraph/queries";
import { routes } from "@/lib/routes";
import { PAGE_ADDRESS } from "@/lib/server/entry/page-address";
import { publicPerson } from "@/lib/server/entry/public-person";
import { requireDeployment } from "@/lib/server/entry/require-deployment";
import { prefetch } from "@/lib/server/prefetch";

export default async function DeploymentLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ deployment: string }>;
}) {
  const { deployment: slug } = await params;
  const { person, deployment, all } = await requireDeployment(slug);
  const [path] = ((await headers()).get(PAGE_ADDRESS) ?? "").split("?", 1);
  // The doctor is for a server that does not answer.
  const state =
    path === routes.doctor(slug)
      ? null
      : await prefetch(slug, (client, queries) => [queries.query(serverQueries(client).info())]);
  return (
    <DeploymentProvider deployment={deployment} all={all}>
      <HydrateQueries state={state}>
        <AppHeader person={publicPerson(person)} />
        {children}
      </HydrateQueries>
    </DeploymentProvider>
  );
}
