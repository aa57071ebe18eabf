import "server-only";
import { RosterError } from "@/lib/errors";
import type { Deployment } from "./deployments";
import { log } from "./log";
import { errorResponse } from "./proxy/error-response";
import { exchange } from "./proxy/exchange";
import { match } from "./proxy/match";

const READ_TIMEOUT = 5_000;

type DeploymentFetch = (input: string, init?: RequestInit) => Promise<Response>;

/**
 * A `fetch` for server pages that goes straight to `deployment`, with its key, through the proxy's
 * table, timeouts (reads: 5 s) and error mapping: the answer, good or bad, is the one that the
 * browser would get. `input` is `deployment.url` and a path; a body must be a string. Throws only
 * the reason of an aborted signal. Where nobody waits for a page, `isPatient` gives reads their row's time.
 */
export function deploymentFetch(
  deployment: Deployment,
  { isPatient = false } = {},
): DeploymentFetch {
  return async (input, init = {}) => {
    const requestId = crypto.randomUUID();
    const signal = init.signal ?? new AbortController().signal;
    try {
      const found = matchUrl(deployment, input, init.method ?? "GET");
      return await exchange({
        deployment,
        match: found,
        body: typeof init.body === "string" ? new TextEncoder().encode(init.body) : undefined,
        lastEventId: new Headers(init.headers).get("last-event-id"),
        requestId,
        signal,
        heartbeat: READ_TIMEOUT,
        ...(found.route.role === "viewer" && !isPatient ? { timeout: READ_TIMEOUT } : {}),
      });
    } catch (error) {
      if (!(error instanceof RosterError)) throw error;
      log().warn({ requestId, deployment: deployment.slug, code: error.code }, "page request");
      return errorResponse(error, requestId);
    }
  };
}

function matchUrl(deployment: Deployment, input: string, method: string) {
  const [pathname = "", search = ""] = input.startsWith(`${deployment.url}/`)
    ? input.slice(deployment.url.length + 1).split("?", 2)
    : [];
  const found = match(method, pathname.split("/"), new URLSearchParams(search));
  if (found !== undefined) return found;
  throw new RosterError("not_found", "Roster's proxy has no such operation.", { status: 404 });
}
