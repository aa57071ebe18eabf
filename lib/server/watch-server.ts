import "server-only";
import { log } from "./log";
import { logPage } from "./log-page";
import { watchRequests } from "./watch-requests";

/** What goes on from the start of the web server to its end. */
export function watchServer(): void {
  watchRequests({
    onPage: (page) => {
      logPage(page).catch((err: unknown) => log().error({ err }, "page"));
    },
  });
}
