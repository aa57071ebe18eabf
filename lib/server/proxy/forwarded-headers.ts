import type { Deployment } from "../deployments";
import type { Route } from "./routes-table";

// Event ids are numbers on the JS server and "<run>_event_<n>" or "<ms>-<n>" elsewhere.
const EVENT_ID = /^[\w.:-]{1,128}$/;
const PATH = /^\/(?!\/)[\x21-\x7e]{0,512}$/;
const DIGITS = /^\d{1,15}$/;
const RETRY_AFTER = /^[\w ,:-]{1,40}$/;

const FROM_UPSTREAM: { [name: string]: RegExp } = {
  "content-location": PATH,
  location: PATH,
  "x-pagination-total": DIGITS,
  "x-pagination-next": DIGITS,
  "retry-after": RETRY_AFTER,
};

type UpstreamCall = {
  deployment: Pick<Deployment, "apiKey" | "auth" | "headers">;
  route: Pick<Route, "kind">;
  hasBody: boolean;
  lastEventId: string | null;
  requestId: string;
};

/** The whole set of headers that a deployment gets. Nothing of the client's but the event id. */
export function upstreamHeaders(call: UpstreamCall): { [name: string]: string } {
  const { deployment, route, hasBody, lastEventId, requestId } = call;
  return {
    ...deployment.headers,
    ...credentials(deployment),
    accept: route.kind === "stream" ? "text/event-stream" : "application/json",
    "accept-encoding": "identity",
    // LangGraph JS keeps every x-* header of a run's start in the thread's config, for good.
    ...(route.kind === "stream" ? {} : { "x-request-id": requestId }),
    ...(hasBody ? { "content-type": "application/json" } : {}),
    ...(lastEventId === null ? {} : { "last-event-id": lastEventId }),
  };
}

function credentials({ apiKey, auth }: Pick<Deployment, "apiKey" | "auth">): {
  [name: string]: string;
} {
  if (apiKey === undefined) return {};
  if (auth === "bearer") return { authorization: `Bearer ${apiKey}` };
  return { "x-api-key": apiKey, ...(auth === "langsmith" && { "x-auth-scheme": "langsmith" }) };
}

export function isEventId(value: string): boolean {
  return EVENT_ID.test(value);
}

type UpstreamHeaders = { [name: string]: string | string[] | undefined };

/** The headers that the client gets: the harmless few of the deployment's, and Roster's own. */
export function clientHeaders(upstream: UpstreamHeaders, requestId: string): Headers {
  const headers = ownHeaders(requestId);
  for (const [name, allowed] of Object.entries(FROM_UPSTREAM)) {
    const value = upstream[name];
    if (typeof value === "string" && allowed.test(value)) headers.set(name, value);
  }
  return headers;
}

/** Headers of every answer that Roster itself makes under /api. */
export function ownHeaders(requestId: string): Headers {
  return new Headers({
    "cache-control": "no-store",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-request-id": requestId,
  });
}
