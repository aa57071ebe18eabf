import { RosterError } from "@/lib/errors";
import { errorResponse } from "./error-response";
import { guard, guardHost } from "./guard";
import { type Log, type RequestLine, startLine } from "./request-line";

export type GuardOptions = {
  /** The origins that requests to a Host header may come from; none = not served. */
  servedOrigins: (host: string | null) => string[];
  log: () => Log;
};

const CLIENT_CLOSED = 499;

/**
 * A handler that answers only what Roster's own pages can have sent, in Roster's own error shape, with
 * a line in the log. It never throws. `fromElsewhere`: another site may lead here, so that the handler must
 * know by itself what it trusts; the host name is checked all the same.
 */
export function guarded<Params>(
  options: GuardOptions,
  answer: (request: Request, params: Params, line: RequestLine) => Promise<Response>,
  { fromElsewhere = false } = {},
) {
  return async (request: Request, params: Params): Promise<Response> => {
    const line = startLine(request, options.log);
    try {
      if (fromElsewhere) guardHost(request, options.servedOrigins);
      else guard(request, options.servedOrigins);
      return await answer(request, params, line);
    } catch (error) {
      if (request.signal.aborted) {
        line.write(CLIENT_CLOSED, { bytes: 0, aborted: "client" });
        return new Response(null, { status: CLIENT_CLOSED });
      }
      const known = error instanceof RosterError ? error : INTERNAL;
      if (known === INTERNAL) options.log().error({ err: error, requestId: line.requestId });
      const response = errorResponse(known, line.requestId, known.retryAfter?.toString());
      line.write(response.status, { bytes: 0, code: known.code });
      return response;
    }
  };
}

const INTERNAL = new RosterError("internal", "Roster failed to handle the request.", {
  status: 500,
});

/** Throws `not_found`: the answer to all that is not allowed. */
export function notFound(message: string): never {
  throw new RosterError("not_found", message, { status: 404 });
}
