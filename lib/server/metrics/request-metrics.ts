import "server-only";
import { processWide } from "../process-wide";
import { createRegistry } from "./registry";

/** The numbers of this process. */
export const metrics = processWide("metrics", createRegistry);

const SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 30] as const;

type Answered = {
  method: string;
  /** The template of a row or an own address; absent where nothing fitted. */
  route: string | undefined;
  deployment: string | undefined;
  status: number;
  ms: number;
};

// Anyone may send any other word as a method.
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

export function countRequest({ method, route = "none", deployment = "", status, ms }: Answered) {
  const verb = METHODS.has(method) ? method : "other";
  const labels = { method: verb, route, deployment };
  metrics.count("roster_requests_total", "Requests answered.", {
    ...labels,
    status: String(status),
  });
  metrics.observe(
    "roster_request_seconds",
    "Seconds until a request was answered wholly; a stream's until it ended.",
    ms / 1000,
    SECONDS,
    { route },
  );
}
