import type { Logger } from "pino";
import type { ErrorCode } from "@/lib/errors";
import type { AnswerEnd } from "./relay";
import type { Route } from "./routes-table";

export type Log = Pick<Logger, "info" | "warn" | "error">;

/** One request's line in the log: the route's template, never its path, query, headers or body. */
export type RequestLine = {
  requestId: string;
  deployment?: string;
  route?: Pick<Route, "path">;
  write: (status: number, end: AnswerEnd & { code?: ErrorCode | undefined }) => void;
};

/** Starts the clock; `write` logs the line, as a warning where the deployment or Roster failed. */
export function startLine(method: string, log: () => Log): RequestLine {
  const start = performance.now();
  const line: RequestLine = {
    requestId: crypto.randomUUID(),
    write(status, end) {
      const { requestId, deployment, route } = line;
      const ms = Math.round(performance.now() - start);
      const level = status >= 500 || end.aborted === "upstream" ? "warn" : "info";
      const facts = { requestId, deployment, method, route: route?.path, status, ms, ...end };
      log()[level](facts, "request");
    },
  };
  return line;
}
