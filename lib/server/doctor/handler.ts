import "server-only";
import { findDeployment } from "../deployments";
import { personOf } from "../entry/person-of";
import { servedOrigins } from "../hosts";
import { log } from "../log";
import { createDoctor } from "./create-doctor";

/** The doctor of this process, at /api/doctor/<slug>/<probe>. */
export const doctor = createDoctor({
  findDeployment,
  personOf,
  servedOrigins,
  log,
  timeout: 8_000,
});
