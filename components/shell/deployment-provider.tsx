"use client";

import { createContext, type ReactNode, use, useMemo } from "react";
import type { Client } from "@/lib/langgraph/client";
import type { PublicDeployment } from "@/lib/public-deployment";
import { browserClient } from "./browser-client";

type Context = {
  deployment: PublicDeployment;
  all: readonly PublicDeployment[];
  client: Client;
};

const DeploymentContext = createContext<Context | null>(null);

type ProviderProps = {
  deployment: PublicDeployment;
  /** Every deployment that Roster shows, this one among them. */
  all?: readonly PublicDeployment[];
  children: ReactNode;
};

export function DeploymentProvider({ deployment, all, children }: ProviderProps) {
  const value = useMemo(
    () => ({ deployment, all: all ?? [deployment], client: browserClient(deployment.slug) }),
    [deployment, all],
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

/** For parts that may stand outside of a deployment. */
export function useDeploymentIfAny(): PublicDeployment | undefined {
  return use(DeploymentContext)?.deployment;
}

/** Every deployment that Roster shows, in the order of its settings. */
export function useDeployments(): readonly PublicDeployment[] {
  return useDeploymentContext().all;
}

export function useLangGraph(): Client {
  return useDeploymentContext().client;
}
