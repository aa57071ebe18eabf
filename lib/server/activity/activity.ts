import "server-only";
import { findDeployment } from "../deployments";
import { personOf } from "../entry/person-of";
import { env } from "../env";
import { servedOrigins } from "../hosts";
import { log } from "../log";
import { createActivity } from "./create-activity";

/** What the audit trail of this process says of a deployment, at /api/activity/<slug>. */
export const activity = createActivity({
  findDeployment,
  personOf,
  servedOrigins,
  log,
  auditPath: () => {
    const { to } = env().operation.audit;
    return typeof to === "string" ? undefined : to.path;
  },
});
