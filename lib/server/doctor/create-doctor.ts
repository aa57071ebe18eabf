import "server-only";
import { PROBE_IDS, type ProbeId, type ProbeResult } from "@/lib/doctor/probe";
import { RosterError } from "@/lib/errors";
import { fewAtATime } from "@/lib/langgraph/few-at-a-time";
import type { Deployment } from "../deployments";
import { type Person, roleIn } from "../entry/person";
import { ownHeaders } from "../proxy/forwarded-headers";
import { type GuardOptions, guarded, notFound } from "../proxy/guarded";
import { readBody } from "../proxy/read-body";
import { probeAnswer } from "./probe-answer";
import { probeTcp, probeTls } from "./probe-connection";
import { probeName } from "./probe-name";

export type DoctorOptions = GuardOptions & {
  findDeployment: (slug: string) => Deployment | undefined;
  /** Who sent a request. Throws `signed_out` where nobody known did. */
  personOf: (headers: Headers) => Promise<Person>;
  /** Milliseconds that one probe may take. */
  timeout: number;
};

type DoctorParams = { deployment: string; probe: string };

/** How many may wait for their turn at one deployment. */
const MOST_WAITING = 3;
const BODY_TIMEOUT = 5_000;

/**
 * The server's half of the doctor: POST /api/doctor/<slug>/<probe>, without a body. Only the address of
 * a deployment of the settings is ever tried, one probe at a time for each, each with a limit of time.
 */
export function createDoctor(options: DoctorOptions) {
  const turns = new Map<string, ReturnType<typeof fewAtATime>>();
  const waiting = new Map<string, number>();

  return guarded<DoctorParams>(options, async (request, { deployment: slug, probe }, line) => {
    const person = await options.personOf(request.headers);
    line.subject = person.name;
    const id = PROBE_IDS.find((each) => each === probe);
    if (request.method !== "POST" || id === undefined) notFound("Roster has no such address.");
    const deployment = options.findDeployment(slug);
    const role = deployment && roleIn(person, deployment);
    if (!deployment || !role) notFound("There is no such deployment.");
    line.deployment = slug;
    line.role = role;
    line.route = { path: `/doctor/${id}` };
    await readBody(request, { maxBody: 0, timeout: BODY_TIMEOUT });
    const inTurn = turns.get(slug) ?? fewAtATime(1);
    turns.set(slug, inTurn);
    const before = waiting.get(slug) ?? 0;
    if (before > MOST_WAITING) throw tooMany();
    waiting.set(slug, before + 1);
    const { signal } = request;
    const limits = { ms: options.timeout, signal, requestId: line.requestId };
    try {
      const result = await inTurn(() => runProbe(deployment, id, limits), signal);
      const body = JSON.stringify(result);
      line.write(200, { bytes: body.length });
      const headers = ownHeaders(line.requestId);
      headers.set("content-type", "application/json");
      return new Response(body, { headers });
    } finally {
      waiting.set(slug, (waiting.get(slug) ?? 1) - 1);
    }
  });
}

type Limits = { ms: number; signal: AbortSignal; requestId: string };

async function runProbe(deployment: Deployment, id: ProbeId, limits: Limits): Promise<ProbeResult> {
  const { protocol, hostname, port } = new URL(deployment.url);
  const isSecured = protocol === "https:";
  // An IPv6 address stands in brackets in a URL alone.
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  const endpoint = { host, port: Number(port || (isSecured ? 443 : 80)) };
  if (id === "name") return probeName(host, limits);
  if (id === "tcp") return probeTcp(endpoint, limits);
  if (id !== "tls") return probeAnswer(deployment, id, { ...limits, endpoint });
  return isSecured ? probeTls(endpoint, limits) : { outcome: "plain", ms: 0 };
}

function tooMany(): RosterError {
  const message = "Others test this deployment at the moment.";
  return new RosterError("rate_limited", message, { status: 429 });
}
