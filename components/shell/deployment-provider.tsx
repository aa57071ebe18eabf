"use client";

import { createContext, type ReactNode, use, useMemo } from "react";
import type { Client } from "@/lib/langgraph/client";
import type { PublicDeployment } from "@/lib/public-deployment";
import { browserClient } from "./browser-client";

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
  const value = useMemo(
    () => ({ deployment, client: browserClient(deployment.slug) }),
    [deployment],
  );
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
