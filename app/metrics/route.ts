import { env } from "@/lib/server/env";
import { metricsAnswer } from "@/lib/server/metrics/metrics-answer";
import { metrics } from "@/lib/server/metrics/request-metrics";

export const dynamic = "force-dynamic";

export function GET(request: Request) {
  return metricsAnswer(request, { token: env().operation.metricsToken, metrics });
}
