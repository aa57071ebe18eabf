import "server-only";
import type { TrailPart } from "@/lib/activity/trail";
import type { Deployment } from "../deployments";
import { type Person, roleIn } from "../entry/person";
import { ownHeaders } from "../proxy/forwarded-headers";
import { type GuardOptions, guarded, notFound } from "../proxy/guarded";
import { readTrail } from "./read-trail";

export type ActivityOptions = GuardOptions & {
  findDeployment: (slug: string) => Deployment | undefined;
  /** Who sent a request. Throws `signed_out` where nobody known did. */
  personOf: (headers: Headers) => Promise<Person>;
  /** Where the audit file is; undefined where there is none. */
  auditPath: () => string | undefined;
};

/** GET /api/activity/<slug>: what was taken down of one deployment, for whoever has a role in it. */
export function createActivity(options: ActivityOptions) {
  return guarded<{ deployment: string }>(options, async (request, { deployment: slug }, line) => {
    const person = await options.personOf(request.headers);
    line.subject = person.name;
    line.route = { path: "/activity" };
    const deployment = options.findDeployment(slug);
    const role = deployment && roleIn(person, deployment);
    if (!deployment || !role) notFound("There is no such deployment.");
    line.deployment = slug;
    line.role = role;
    const path = options.auditPath();
    const part: TrailPart = path === undefined ? null : await readTrail(path, slug);
    const body = JSON.stringify(part);
    line.write(200, { bytes: body.length });
    const headers = ownHeaders(line.requestId);
    headers.set("content-type", "application/json");
    return new Response(body, { headers });
  });
}
