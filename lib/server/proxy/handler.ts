import "server-only";
import { auditTrail } from "../audit/audit-trail";
import { findDeployment } from "../deployments";
import { personOf } from "../entry/person-of";
import { servedOrigins } from "../hosts";
import { limits } from "../limits/limits";
import { log } from "../log";
import { createProxy } from "./create-proxy";

/** The proxy of this process, at /api/deployments/<slug>/…. */
export const proxy = createProxy({
  findDeployment,
  personOf,
  servedOrigins,
  log,
  auditTrail,
  limits,
  bodyTimeout: 30_000,
  heartbeat: 15_000,
});
