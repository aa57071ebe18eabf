import "server-only";
import { Agent, type Dispatcher } from "undici";
import type { Deployment } from "../deployments";
import { upstreamHeaders } from "./forwarded-headers";
import type { Match } from "./match";

const CONNECT_TIMEOUT = 5_000;

/** One allowed request to a deployment. */
export type UpstreamCall = {
  deployment: Deployment;
  match: Match;
  body: Uint8Array | undefined;
  lastEventId: string | null;
  requestId: string;
};

let agent: Agent | undefined;

/** Own limits: a run may be silent for as long as it likes, so no timeout runs between its bytes. */
function dispatcher(): Agent {
  agent ??= new Agent({ connect: { timeout: CONNECT_TIMEOUT }, headersTimeout: 0, bodyTimeout: 0 });
  return agent;
}

/** Sends a request once, with the deployment's key and headers, and gives the answer as it comes. */
export function sendUpstream(
  call: UpstreamCall,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  const { deployment, match, body, lastEventId, requestId } = call;
  const { origin, pathname } = new URL(deployment.url);
  return dispatcher().request({
    origin,
    path: `${pathname.replace(/\/+$/, "")}${match.pathname}${match.search}`,
    method: match.route.method,
    headers: upstreamHeaders({
      deployment,
      route: match.route,
      hasBody: body !== undefined,
      lastEventId,
      requestId,
    }),
    body: body ?? null,
    signal,
  });
}
