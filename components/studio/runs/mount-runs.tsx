import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { mount } from "@/components/schema-form/mount-form";
import { DeploymentProvider } from "@/components/shell/deployment-provider";
import type { Assistant, GraphSchemas } from "@/lib/langgraph/types";
import type { PublicDeployment } from "@/lib/public-deployment";
import type { StudioTarget } from "../use-target";

const LOCAL: PublicDeployment = {
  slug: "local",
  name: "Local",
  host: "localhost",
  url: "http://server",
  embedded: false,
  readOnly: false,
  role: "editor",
  off: null,
  colour: null,
};

export const ASSISTANT: Assistant = {
  assistant_id: "a",
  graph_id: "agent",
  name: "One",
  description: null,
  version: 1,
  config: { configurable: { model: "one" } },
  context: null,
  metadata: {},
  created_at: "2026-01-01T00:00:00Z",
  updated_at: "2026-01-01T00:00:00Z",
};

export const SCHEMAS: GraphSchemas = {
  graph_id: "agent",
  input_schema: null,
  output_schema: null,
  state_schema: null,
  config_schema: null,
  context_schema: null,
};

/** What Studio tries out in tests, when all of it is read. */
export const TARGET: StudioTarget = {
  assistant: ASSISTANT,
  versions: [ASSISTANT],
  version: ASSISTANT,
  draft: null,
  isDraftGone: false,
  content: ASSISTANT,
  name: "v1",
  isUnknown: false,
  versionsError: null,
  retryVersions: () => undefined,
  isActive: true,
  schemas: SCHEMAS,
  schemasError: null,
  retrySchemas: () => undefined,
  plan: null,
  prepare: () => Promise.reject(new Error("nothing is run here")),
};

/** Renders a part of Studio that asks a server; `known` puts answers in its cache before. */
export function mountRuns(children: ReactNode, known?: (queries: QueryClient) => void) {
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Infinity } },
  });
  known?.(queries);
  return mount(
    <QueryClientProvider client={queries}>
      <DeploymentProvider deployment={LOCAL}>{children}</DeploymentProvider>
    </QueryClientProvider>,
  );
}
