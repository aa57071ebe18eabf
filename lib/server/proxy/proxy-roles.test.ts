import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RosterError } from "@/lib/errors";
import { allows, ROLES, type Role } from "@/lib/roles";
import { ROUTES, type Route } from "./routes-table";
import { call, codeOf } from "./testing/call";
import { startProxy } from "./testing/start-proxy";
import { startUpstream } from "./testing/start-upstream";

const ID = "6ba7b810-9dad-41d1-80b4-00c04fd430c8";
const STORE_BODIES: { [route: string]: object } = {
  "PUT /store/items": { namespace: ["notes"], key: "one", value: {} },
  "DELETE /store/items": { namespace: ["notes"], key: "one" },
  "POST /store/items/search": { namespace_prefix: [] },
  "POST /store/namespaces": {},
};
const roles = { viewer: ["viewer"], runner: ["runner"], editor: ["editor"] };
const NOBODY = new RosterError("signed_out", "Nobody is signed in.", { status: 401 });

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let open: Awaited<ReturnType<typeof startProxy>>;
let readOnly: Awaited<ReturnType<typeof startProxy>>;

beforeAll(async () => {
  upstream = await startUpstream();
  // Who asks is what the request says, as only a test lets it.
  const personOf = async (headers: Headers) => {
    const group = headers.get("x-test-group");
    if (group === null) throw NOBODY;
    return { name: "ada", groups: [group] };
  };
  const { url } = upstream;
  open = await startProxy({ url, personOf, deployment: { roles } });
  readOnly = await startProxy({ url, personOf, deployment: { roles, readOnly: true } });
});
afterAll(async () => {
  await open.close();
  await readOnly.close();
  await upstream.close();
});

/** The row's own request, by somebody of this group; whether the deployment got it, and the answer. */
async function ask(api: string, { method, path, needs, query }: Route, group: string | null) {
  const before = upstream.received.length;
  const asked = new URLSearchParams((needs ?? []).map((key) => [key, "notes"]));
  if (query.cancel_on_disconnect) asked.set("cancel_on_disconnect", "1");
  const wanted = STORE_BODIES[`${method} ${path}`];
  const body = wanted && JSON.stringify(wanted);
  const search = asked.size > 0 ? `?${asked}` : "";
  const answer = await call(`${api}${path.replaceAll(/\{\w+\}/g, ID)}${search}`, {
    method,
    headers: {
      ...(group !== null && { "x-test-group": group }),
      // A DELETE says how long its body is, or has none.
      ...(body && { "content-length": body.length }),
    },
    ...(body && { body }),
  });
  return { ...answer, code: codeOf(answer), reached: upstream.received.length > before };
}

describe.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
  "%s",
  (_, route) => {
    test.each(ROLES)("by a %s", async (role: Role) => {
      const answer = await ask(open.api, route, role);
      const may = allows(role, route.role);
      expect(answer.reached).toBe(may);
      if (!may) expect([answer.status, answer.code]).toEqual([403, "not_allowed"]);
      const there = await ask(readOnly.api, route, role);
      expect(there.reached).toBe(route.role === "viewer");
      if (!there.reached) expect([there.status, there.code]).toEqual([403, "read_only"]);
    });

    test("by somebody without a role, and by nobody", async () => {
      const stranger = await ask(open.api, route, "others");
      expect([stranger.status, stranger.code, stranger.reached]).toEqual([404, "not_found", false]);
      const nobody = await ask(open.api, route, null);
      expect([nobody.status, nobody.code, nobody.reached]).toEqual([401, "signed_out", false]);
    });
  },
);

test("what changes assistants or memory takes an editor, what runs a runner, the rest a viewer", () => {
  const least = (role: Role) =>
    ROUTES.filter((route) => route.role === role).map(({ method, path }) => `${method} ${path}`);
  expect(least("editor").every((name) => /^\w+ \/(assistants|store)/.test(name))).toBe(true);
  expect(least("runner").every((name) => /^\w+ \/threads/.test(name))).toBe(true);
  const reads = /^(GET|POST .*\/(search|count|versions|namespaces)$)/;
  expect(least("viewer").every((name) => reads.test(name))).toBe(true);
});
