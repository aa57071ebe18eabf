import "server-only";
import { auditTrail } from "../audit/audit-trail";
import { findDeployment } from "../deployments";
import { personOf } from "../entry/person-of";
import { servedOrigins } from "../hosts";
import { log } from "../log";
import { createProxy } from "./create-proxy";

/** The proxy of this process, at /api/deployments/<slug>/…. */
export const proxy = createProxy({
  findDeployment,
  personOf,
  servedOrigins,
  log,
  auditTrail,
  bodyTimeout: 30_000,
  heartbeat: 15_000,
});
