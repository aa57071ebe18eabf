"use client";

import { ReadError } from "@/components/assistants/read-error";
import { DeploymentProvider, useDeployments } from "@/components/shell/deployment-provider";
import type { PublicDeployment } from "@/lib/public-deployment";
import type { Failure } from "./use-copy";

/** What the deployment that is copied from did not give: it is named, and its own doctor is led to. */
export function OriginError({ origin, failure }: { origin: PublicDeployment; failure: Failure }) {
  const all = useDeployments();
  return (
    <DeploymentProvider deployment={origin} all={all}>
      <ReadError error={failure.error} onRetry={failure.retry} />
    </DeploymentProvider>
  );
}
