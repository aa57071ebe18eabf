"use client";

import { useDeploymentIfAny } from "./deployment-provider";

/** The element in the header that says why things are off; what is off is described by it. */
export const OFF_REASON_ID = "off-reason";

/** Why what takes an editor, or `runner` at least, is off here, in words; undefined where it is not. */
export function useOffReason(least?: "runner"): string | undefined {
  const deployment = useDeploymentIfAny();
  const isOff = deployment?.role === "viewer" || least === undefined;
  return isOff ? deployment?.off?.reason : undefined;
}
