"use client";

import { createContext, type ReactNode, use, useMemo } from "react";
import { type Client, createClient } from "@/lib/langgraph/client";
import { proxyPath } from "@/lib/routes";

/** What the browser may know of a deployment; never its URL's credentials or its key. */
export type PublicDeployment = {
  slug: string;
  name: string;
  host: string;
  url: string;
  embedded: boolean;
};

const DeploymentContext = createContext<{ deployment: PublicDeployment; client: Client } | null>(
  null,
);

export function DeploymentProvider({
  deployment,
  children,
}: {
  deployment: PublicDeployment;
  children: ReactNode;
}) {
  const value = useMemo(() => {
    const client = createClient({
      deployment: deployment.slug,
      baseUrl: proxyPath(deployment.slug),
      fetch: (input, init) => fetch(input, init),
    });
    return { deployment, client };
  }, [deployment]);
  return <DeploymentContext value={value}>{children}</DeploymentContext>;
}

function useDeploymentContext() {
  const value = use(DeploymentContext);
  if (!value) throw new Error("A DeploymentProvider is missing above this component.");
  return value;
}

export function useDeployment(): PublicDeployment {
  return useDeploymentContext().deployment;
}

export function useLangGraph(): Client {
  return useDeploymentContext().client;
}
