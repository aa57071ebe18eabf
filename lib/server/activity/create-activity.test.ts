import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { RosterError } from "@/lib/errors";
import { type Deployment, PLAIN } from "../deployments";
import type { Person } from "../entry/person";
import { createActivity } from "./create-activity";

const HOST = "roster.test";
const folder = mkdtempSync(join(tmpdir(), "roster-activity-"));
const path = join(folder, "audit.jsonl");
afterAll(() => rmSync(folder, { recursive: true }));

const event = (deployment: string) => ({
  at: "2026-11-28T10:00:00.000Z",
  requestId: `in-${deployment}`,
  subject: "ada",
  role: "editor",
  deployment,
  action: "run.start",
  outcome: "done",
});
writeFileSync(
  path,
  [event("prod"), event("secret")].map((each) => JSON.stringify(each)).join("\n"),
);

const deployment = (slug: string, viewer: string): Deployment => ({
  ...PLAIN,
  slug,
  name: slug,
  url: "http://127.0.0.1:1",
  apiKey: undefined,
  embedded: false,
  roles: { viewer: [viewer], runner: [], editor: [] },
});
const DEPLOYMENTS = [deployment("prod", "staff"), deployment("secret", "others")];

function ask(slug: string, person: Person | null, { site = "same-origin", kept = true } = {}) {
  const silent = () => undefined;
  const activity = createActivity({
    findDeployment: (wanted) => DEPLOYMENTS.find((each) => each.slug === wanted),
    personOf: async () => {
      if (person) return person;
      throw new RosterError("signed_out", "You are signed out.", { status: 401 });
    },
    servedOrigins: (host) => (host === HOST ? [`https://${HOST}`] : []),
    log: () => ({ info: silent, warn: silent, error: silent }),
    auditPath: () => (kept ? path : undefined),
  });
  const headers = { host: HOST, "sec-fetch-site": site };
  return activity(new Request(`https://${HOST}/`, { headers }), { deployment: slug });
}

const ADA: Person = { name: "ada", groups: ["staff"] };

test("a viewer of a deployment is told of that one alone", async () => {
  const answer = await ask("prod", ADA);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toContain("no-store");
  const text = await answer.text();
  expect(JSON.parse(text).events).toMatchObject([{ requestId: "in-prod" }]);
  expect(text).not.toContain("secret");
});

test("nothing is told without a role, without a sign-in, nor to another site", async () => {
  const refused = [
    await ask("secret", ADA),
    await ask("missing", ADA),
    await ask("prod", null),
    await ask("prod", ADA, { site: "cross-site" }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([404, 404, 401, 403]);
  for (const answer of refused) expect(await answer.text()).not.toContain("in-");
  const [noRole, noSuch] = refused.map(({ status, statusText }) => ({ status, statusText }));
  expect(noRole).toEqual(noSuch);
});

test("where no file is kept there is nothing to tell", async () => {
  expect(await (await ask("prod", ADA, { kept: false })).json()).toBeNull();
});
