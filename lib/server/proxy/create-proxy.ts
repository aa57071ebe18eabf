import "server-only";
import { RosterError } from "@/lib/errors";
import { allows, offOf, type Role } from "@/lib/roles";
import { actionOf } from "../audit/audit-action";
import type { AuditTrail } from "../audit/audit-trail";
import { auditedExchange } from "../audit/audited-exchange";
import type { Deployment } from "../deployments";
import { type Person, roleIn } from "../entry/person";
import type { RequestLimits } from "../limits/create-limits";
import { isEventId } from "./forwarded-headers";
import { type GuardOptions, guarded, notFound } from "./guarded";
import { match } from "./match";
import { readBody } from "./read-body";
import type { RequestLine } from "./request-line";

type ProxyParams = { deployment: string; path: readonly string[] };

export type ProxyOptions = GuardOptions & {
  findDeployment: (slug: string) => Deployment | undefined;
  /** Who sent a request. Throws `signed_out` where nobody known did. */
  personOf: (headers: Headers) => Promise<Person>;
  limits: Pick<RequestLimits, "openStream" | "countWrite">;
  /** Where writes are taken down; null where they are not. */
  auditTrail: () => AuditTrail | null;
  /** Milliseconds in which a request's body must have come. */
  bodyTimeout: number;
  /** Milliseconds of silence in a stream before a comment is sent. */
  heartbeat: number;
  /** Milliseconds for every answer, instead of the rows' own. */
  timeout?: number;
};

/**
 * The proxy: a function from a request and its decoded path to an answer. It never throws; whatever
 * the table does not allow is answered here and never reaches a deployment.
 */
export function createProxy(options: ProxyOptions) {
  return guarded<ProxyParams>(options, (request, params, line) =>
    answer(request, params, options, line),
  );
}

async function answer(
  request: Request,
  { deployment: slug, path }: ProxyParams,
  options: ProxyOptions,
  line: RequestLine,
): Promise<Response> {
  const person = await options.personOf(request.headers);
  line.subject = person.name;
  const deployment = options.findDeployment(slug);
  const role = deployment && roleIn(person, deployment);
  if (!deployment || !role) notFound("There is no such deployment.");
  line.deployment = deployment.slug;
  line.role = role;
  const found = match(request.method, path, new URL(request.url).searchParams);
  if (found === undefined) notFound("Roster's proxy has no such operation.");
  line.route = found.route;
  if (!allows(role, found.route.role)) refuse(deployment, role);
  const lastEventId = readEventId(request.headers);
  const { maxBody, kind, accepts } = found.route;
  const { limits } = options;
  const action = actionOf(found.route);
  // What somebody started they may stop, however much they did before.
  if (action && action !== "run.cancel") limits.countWrite(person.name);
  const body = await readBody(request, { maxBody, accepts, timeout: options.bodyTimeout });
  const endStream = kind === "stream" ? limits.openStream(person.name) : undefined;
  const onEnd: RequestLine["write"] = (status, end) => {
    endStream?.();
    line.write(status, end);
  };
  const exchange = {
    deployment,
    match: found,
    body,
    lastEventId: kind === "stream" ? lastEventId : null,
    requestId: line.requestId,
    signal: request.signal,
    timeout: options.timeout,
    heartbeat: options.heartbeat,
    onEnd,
  };
  try {
    return await auditedExchange(exchange, { subject: person.name, role }, options.auditTrail());
  } catch (error) {
    endStream?.();
    throw error;
  }
}

function readEventId(headers: Headers): string | null {
  const id = headers.get("last-event-id");
  if (id === null || isEventId(id)) return id;
  throw new RosterError("bad_request", "The Last-Event-ID is not an event's id.", { status: 400 });
}

function refuse({ name, readOnly }: Deployment, role: Role): never {
  const reason = offOf({ name, readOnly, role })?.reason ?? "";
  throw new RosterError(readOnly ? "read_only" : "not_allowed", reason, { status: 403 });
}
