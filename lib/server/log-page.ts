import "server-only";
import { findDeployment } from "./deployments";
import { roleIn } from "./entry/person";
import { findPerson } from "./entry/person-of";
import { log } from "./log";
import { countRequest } from "./metrics/request-metrics";
import { pageTemplate } from "./page-template";
import { outcomeOf } from "./proxy/request-line";
import type { AnsweredPage } from "./watch-requests";

/** Writes a page's line, as `startLine` does a request's: neither its address nor its query stands in it. */
export async function logPage(page: AnsweredPage): Promise<void> {
  const { requestId, method, status, bytes, ms, aborted } = page;
  const { route, slug } = pageTemplate(page.pathname, (each) => findDeployment(each) !== undefined);
  const deployment = slug === undefined ? undefined : findDeployment(slug);
  const person = await findPerson(page.headers).catch(() => null);
  const role = (person && deployment && roleIn(person, deployment)) ?? undefined;
  const outcome = outcomeOf(status, { aborted });
  const level = outcome === "failed" ? "warn" : "info";
  const who = { subject: person?.name, role };
  log()[level](
    { requestId, deployment: slug, method, route, status, ms, ...who, bytes, outcome },
    "page",
  );
  countRequest({ method, route, deployment: slug, status, ms });
}
