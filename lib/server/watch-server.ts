import "server-only";
import { createDrain } from "./create-drain";
import { drainsItself, env } from "./env";
import { log } from "./log";
import { logPage } from "./log-page";
import { processEnd } from "./process-end";
import { watchRequests } from "./watch-requests";

/** What goes on from the start of the web server to its end. */
export function watchServer(): void {
  const drain = createDrain({
    processEnd,
    patience: env().operation.shutdownMs,
    exit: (code) => process.exit(code),
  });
  watchRequests({
    onServer: drain.onServer,
    onStart: drain.onStart,
    onPage: (page) => {
      logPage(page).catch((err: unknown) => log().error({ err }, "page"));
    },
  });
  if (!drainsItself()) return;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, drain.onSignal);
  }
}
