import "server-only";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { requestIdOf } from "./proxy/request-id";

/** What Node tells of a request before it is handled (`http.server.request.start`). */
type Started = { request: IncomingMessage; response: ServerResponse; server: Server };

/** A page's request that has been answered or broken off. */
export type AnsweredPage = {
  requestId: string;
  method: string;
  pathname: string;
  headers: Headers;
  status: number;
  /** With the headers. */
  bytes: number;
  ms: number;
  aborted: boolean;
};

const CHANNEL = "http.server.request.start";
// The handlers under /api write lines of their own; the rest is asked for by machines, all the time.
const NO_PAGE = /^\/(api|_next|healthz|readyz|metrics|favicon\.ico)(\/|$)/;

type Watcher = {
  onServer?: (server: Server) => void;
  onStart?: (response: ServerResponse) => void;
  onPage: (page: AnsweredPage) => void;
};

/**
 * Watches the HTTP server that Next makes, which it gives nobody. Each request to a page gets an id, which
 * it is answered with; `onPage` is called when it has ended. Gives what ends the watch.
 */
export function watchRequests({ onServer, onStart, onPage }: Watcher): () => void {
  const watch = (message: unknown) => {
    // Node's own message; http's documentation names its parts.
    const { request, response, server } = message as Started;
    onServer?.(server);
    onStart?.(response);
    const [pathname = ""] = (request.url ?? "").split("?", 1);
    if (NO_PAGE.test(pathname)) return;
    const headers = headersOf(request);
    const requestId = requestIdOf(headers);
    response.setHeader("x-request-id", requestId);
    const startedAt = performance.now();
    const { socket, method = "GET" } = request;
    const before = socket.bytesWritten;
    response.once("close", () =>
      onPage({
        requestId,
        method,
        pathname,
        headers,
        status: response.statusCode,
        bytes: socket.bytesWritten - before,
        ms: Math.round(performance.now() - startedAt),
        aborted: !response.writableFinished,
      }),
    );
  };
  subscribe(CHANNEL, watch);
  return () => void unsubscribe(CHANNEL, watch);
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    headers.append(rawHeaders[i] ?? "", rawHeaders[i + 1] ?? "");
  }
  return headers;
}
