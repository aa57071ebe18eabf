"use client";

import { offReason, type Role } from "@/lib/roles";
import { useDeploymentIfAny } from "./deployment-provider";

/** The element in the header that says why things are off; what is off is described by it. */
export const OFF_REASON_ID = "off-reason";

/** Why what takes the role `least` cannot be done in this deployment, in words; undefined where it can. */
export function useOffReason(least: Role = "editor"): string | undefined {
  const deployment = useDeploymentIfAny();
  return deployment && offReason(deployment, least);
}
