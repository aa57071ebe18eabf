import "server-only";
import type { Server, ServerResponse } from "node:http";
import type { ProcessEnd } from "./process-end";

type Drain = {
  processEnd: ProcessEnd;
  /** Milliseconds that requests under way may take to finish. */
  patience: number;
  exit: (code: number) => void;
};

/** Milliseconds in which a second signal is the first one again: a terminal sends it, and the launcher too. */
const SAME_SIGNAL_WITHIN_MS = 500;

/**
 * Ends a web server so that nothing is lost: nothing new is taken, streams are told to come again, what is
 * under way may finish within `patience`, and the process exits with 0. A second signal ends it at once.
 */
export function createDrain({ processEnd, patience, exit }: Drain) {
  const underWay = new Set<ServerResponse>();
  let server: Server | undefined;
  let begunAt: number | undefined;

  function exitIfDone(): void {
    if (begunAt !== undefined && underWay.size === 0) exit(0);
  }

  return {
    onServer(found: Server): void {
      if (server !== undefined) return;
      server = found;
      // A request on a kept connection must not be cut by the shorter of the two.
      found.headersTimeout = found.keepAliveTimeout + 5_000;
    },
    onStart(response: ServerResponse): void {
      underWay.add(response);
      if (begunAt !== undefined) response.shouldKeepAlive = false;
      response.once("close", () => {
        underWay.delete(response);
        exitIfDone();
      });
    },
    onSignal(): void {
      if (begunAt !== undefined) {
        if (performance.now() - begunAt > SAME_SIGNAL_WITHIN_MS) exit(1);
        return;
      }
      begunAt = performance.now();
      for (const response of underWay) response.shouldKeepAlive = false;
      server?.close();
      server?.closeIdleConnections();
      processEnd.begin();
      setTimeout(() => exit(0), patience).unref();
      exitIfDone();
    },
  };
}
