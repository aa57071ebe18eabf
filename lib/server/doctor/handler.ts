import "server-only";
import { findDeployment } from "../deployments";
import { servedOrigins } from "../hosts";
import { log } from "../log";
import { createDoctor } from "./create-doctor";

/** The doctor of this process, at /api/doctor/<slug>/<probe>. */
export const doctor = createDoctor({ findDeployment, servedOrigins, log, timeout: 8_000 });
