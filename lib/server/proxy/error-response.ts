import type { ErrorBody, ErrorCode, RosterError } from "@/lib/errors";
import { ownHeaders } from "./forwarded-headers";

export const STATUS: Record<ErrorCode, number> = {
  bad_request: 400,
  forbidden: 403,
  signed_out: 401,
  not_allowed: 403,
  read_only: 403,
  not_found: 404,
  conflict: 409,
  list_changed: 409,
  too_large: 413,
  unsupported: 501,
  unsupported_media_type: 415,
  validation: 422,
  busy: 409,
  rate_limited: 429,
  misdirected: 421,
  upstream_auth: 502,
  upstream_unreachable: 502,
  upstream_error: 502,
  upstream_invalid: 502,
  upstream_timeout: 504,
  offline: 502,
  stream_broken: 502,
  internal: 500,
};

/** `{ "error": { code, message, requestId } }` with the error's status, or its code's usual one. */
export function errorResponse(
  error: RosterError,
  requestId: string,
  retryAfter?: string,
): Response {
  const body: { error: ErrorBody } = {
    error: { code: error.code, message: error.message, requestId },
  };
  const headers = ownHeaders(requestId);
  if (retryAfter !== undefined) headers.set("retry-after", retryAfter);
  return Response.json(body, { status: error.status ?? STATUS[error.code], headers });
}
