import "server-only";
import { env } from "../env";
import { metrics } from "../metrics/request-metrics";
import { processWide } from "../process-wide";
import { createLimits } from "./create-limits";

/** The limits of this process; each counts for itself. */
export const limits = processWide("limits", () =>
  createLimits({
    settings: () => env().operation.limits,
    onRefused: (limit) =>
      metrics.count("roster_limited_total", "Requests refused by a limit.", { limit }),
  }),
);
