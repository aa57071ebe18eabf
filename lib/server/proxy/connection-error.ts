import { errors } from "undici";
import { type ErrorCode, RosterError } from "@/lib/errors";

const UNREACHABLE: { [code: string]: string } = {
  ECONNREFUSED: "refused the connection",
  ENOTFOUND: "has no address (DNS)",
  EAI_AGAIN: "has no address (DNS)",
  EHOSTUNREACH: "cannot be reached from here",
  ENETUNREACH: "cannot be reached from here",
  ENETDOWN: "cannot be reached from here",
  UND_ERR_CONNECT_TIMEOUT: "did not accept a connection in time",
  ETIMEDOUT: "did not accept a connection in time",
};

const TLS = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO)/;

/**
 * What went wrong when no answer came, told apart by Node's and undici's error codes: never reached
 * (nothing was done), or broken off after sending (the work may have been done). Names `host` only.
 */
export function connectionError(cause: unknown, host: string): RosterError {
  const code = codeOf(cause);
  if (UNREACHABLE[code] !== undefined) {
    return upstreamError("upstream_unreachable", `${host} ${UNREACHABLE[code]}.`, cause);
  }
  if (TLS.test(code)) {
    const message = `No secure connection to ${host}: ${code}.`;
    return upstreamError("upstream_unreachable", message, cause);
  }
  if (code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT") {
    return timeoutError(host, cause);
  }
  if (cause instanceof errors.HTTPParserError) {
    return upstreamError("upstream_invalid", `${host} does not speak HTTP.`, cause);
  }
  const message = `${host} closed the connection before its answer was complete; the work may have been done.`;
  return upstreamError("upstream_error", message, cause);
}

/** `upstream_timeout`: the deployment was reached but did not answer in time. */
export function timeoutError(host: string, cause?: unknown): RosterError {
  const message = `${host} did not answer in time; the work may still be done.`;
  return new RosterError("upstream_timeout", message, { status: 504, cause });
}

function upstreamError(code: ErrorCode, message: string, cause: unknown): RosterError {
  return new RosterError(code, message, { status: 502, cause });
}

function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return "cause" in error ? codeOf(error.cause) : "";
}
