"use client";

import { useDeploymentIfAny } from "./deployment-provider";

/** The element in the header that says why nothing can be changed; what is off is described by it. */
export const READ_ONLY_ID = "read-only-reason";

/** Why this deployment cannot be written to, in words; undefined where it can. */
export function useReadOnly(): string | undefined {
  const deployment = useDeploymentIfAny();
  return deployment?.readOnly
    ? `${deployment.name} is read only in Roster: nothing can be changed or run there.`
    : undefined;
}
