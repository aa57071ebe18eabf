import type { Logger } from "pino";
import type { ErrorCode } from "@/lib/errors";
import type { Role } from "@/lib/roles";
import { countRequest } from "../metrics/request-metrics";
import type { AnswerEnd } from "./relay";
import { requestIdOf } from "./request-id";
import type { Route } from "./routes-table";

export type Log = Pick<Logger, "info" | "warn" | "error">;

type LineEnd = AnswerEnd & { code?: ErrorCode | undefined };

/** One request's line in the log: the route's template, never its path, query, headers or body. */
export type RequestLine = {
  requestId: string;
  deployment?: string;
  route?: Pick<Route, "path">;
  /** The name that the person signed in with; null where nobody signs in. */
  subject?: string | null;
  role?: Role;
  write: (status: number, end: LineEnd) => void;
};

/** Starts the clock; `write` logs the line, as a warning where the deployment or Roster failed. */
export function startLine(
  { method, headers }: Pick<Request, "method" | "headers">,
  log: () => Log,
): RequestLine {
  const start = performance.now();
  const line: RequestLine = {
    requestId: requestIdOf(headers),
    write(status, end) {
      const { requestId, deployment, route, subject, role } = line;
      const ms = Math.round(performance.now() - start);
      const outcome = outcomeOf(status, end);
      const level = outcome === "failed" || end.aborted === "upstream" ? "warn" : "info";
      const facts = { requestId, deployment, method, route: route?.path, status, ms };
      log()[level]({ ...facts, subject, role, ...end, outcome }, "request");
      countRequest({ method, route: route?.path, deployment, status, ms });
    },
  };
  return line;
}

/** What became of a request, in a word. */
export function outcomeOf(status: number, { aborted }: { aborted?: unknown }) {
  if (status >= 500) return "failed";
  if (aborted) return "broken off";
  return status >= 400 ? "refused" : "done";
}
