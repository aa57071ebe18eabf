import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createOidc } from "./create-oidc";
import type { EntrySettings } from "./entry-settings";
import { findPerson } from "./person-of";
import { startFakeProvider, type Twist } from "./testing/start-fake-provider";

const HOST = "roster.example";
const ORIGIN = `https://${HOST}`;
const NOW = () => Math.floor(Date.now() / 1000);

let provider: Awaited<ReturnType<typeof startFakeProvider>>;
let oidc: ReturnType<typeof createOidc>;
let settings: EntrySettings;
let lines: object[] = [];

beforeAll(async () => {
  provider = await startFakeProvider();
});
afterAll(() => provider.close());
beforeEach(() => {
  provider.twist = {};
  provider.asked.length = 0;
  serve(provider.url);
});

function serve(issuer: string) {
  lines = [];
  const write = (line: object) => void lines.push(line);
  settings = {
    mode: "oidc",
    session: { secret: "0123456789abcdef0123456789abcdef", epoch: "0", secure: true },
    roles: { viewer: [], runner: [], editor: ["ops"] },
    oidc: {
      issuer: new URL(issuer),
      clientId: "roster",
      clientSecret: "canary-secret",
      scopes: "openid profile",
      groupsClaim: "groups",
      name: "Test",
    },
  };
  oidc = createOidc({
    settings: () => settings,
    servedOrigins: (host) => (host === HOST ? [ORIGIN] : []),
    publicOrigin: () => ORIGIN,
    namedGroups: () => new Set(["ops"]),
    hasRole: ({ groups }) => groups?.includes("ops") ?? false,
    log: () => ({ info: write, warn: write, error: write }),
  });
}

const request = (path: string, headers: { [name: string]: string } = {}) =>
  new Request(`${ORIGIN}${path}`, { headers: { host: HOST, ...headers } });

const cookiesOf = (response: Response) =>
  response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");

async function begin(next = "/local/assistants?q=a") {
  const response = await oidc.start(
    request(`/api/oidc/start?next=${encodeURIComponent(next)}`, {
      "sec-fetch-site": "same-origin",
    }),
    null,
  );
  const to = new URL(response.headers.get("location") ?? "", ORIGIN);
  provider.nonce = to.searchParams.get("nonce") ?? "";
  return { response, to, cookie: cookiesOf(response).join("; ") };
}

/** The way back, as the browser goes it from the provider's site. */
async function comeBack(query: object, cookie: string) {
  const search = new URLSearchParams({ code: "code", ...query });
  const headers = { cookie, "sec-fetch-site": "cross-site" };
  const response = await oidc.callback(request(`/api/oidc/callback?${search}`, headers), null);
  const person = await findPerson(
    new Headers({ cookie: cookiesOf(response).join("; ") }),
    settings,
  );
  return { response, person, to: response.headers.get("location") ?? "" };
}

async function signIn(twist: Twist = {}) {
  const { to, cookie } = await begin();
  provider.twist = twist;
  return comeBack({ state: to.searchParams.get("state") ?? "" }, cookie);
}

test("the way there asks for a code, with PKCE, state and nonce that are never the same", async () => {
  const [first, second] = [await begin(), await begin()];
  const asked = Object.fromEntries(first.to.searchParams);
  expect(first.to.origin).toBe(provider.url);
  expect(asked).toMatchObject({
    response_type: "code",
    client_id: "roster",
    redirect_uri: `${ORIGIN}/api/oidc/callback`,
    scope: "openid profile",
    code_challenge_method: "S256",
  });
  for (const key of ["state", "nonce", "code_challenge"]) {
    expect(asked[key]?.length).toBeGreaterThan(40);
    expect(second.to.searchParams.get(key)).not.toBe(asked[key]);
  }
  expect(first.response.headers.get("set-cookie")).toMatch(
    /^__Host-roster-sign-in=[^;]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/,
  );
});

test("back with a code one is in, where one wanted to go, and the way is forgotten", async () => {
  const { response, person, to } = await signIn();
  expect([response.status, to]).toEqual([303, "/local/assistants?q=a"]);
  expect(person).toEqual({ name: "ada", groups: ["ops"] });
  expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-roster-sign-in=; .*Max-Age=0/);
  const exchange = provider.asked.find(({ path }) => path === "/token");
  expect(new URLSearchParams(exchange?.body).get("code_verifier")?.length).toBeGreaterThan(40);
});

test("groups that the token does not hold are asked for", async () => {
  const { person } = await signIn({ claims: { groups: undefined }, userinfo: { groups: ["ops"] } });
  expect(person).toEqual({ name: "ada", groups: ["ops"] });
});

const OTHER = "https://evil.example";

test.each<[string, Twist, string]>([
  ["nobody whose groups have a role", { claims: { groups: ["guests"] } }, "no_access"],
  ["no groups at all", { claims: { groups: undefined } }, "no_access"],
  ["another nonce", { claims: { nonce: "mine" } }, "invalid"],
  ["no nonce", { claims: { nonce: undefined } }, "invalid"],
  ["another audience", { claims: { aud: "another" } }, "invalid"],
  ["another issuer", { claims: { iss: OTHER } }, "invalid"],
  ["no signature", { header: { alg: "none" } }, "invalid"],
  ["a symmetric signature", { header: { alg: "HS256" } }, "invalid"],
  ["a key of somebody else", { otherKey: true }, "invalid"],
  ["an hour too late", { claims: { exp: NOW() - 3600 } }, "clock"],
  ["a day early", { claims: { nbf: NOW() + 86_400 } }, "clock"],
  ["a code that is refused", { status: 400 }, "invalid"],
  [
    "somebody else's user info",
    { claims: { groups: undefined }, userinfo: { sub: "eve" } },
    "invalid",
  ],
])("%s does not get in: %j", async (_, twist, problem) => {
  const { response, person, to } = await signIn(twist);
  expect(person).toBeNull();
  expect(response.headers.getSetCookie().join()).not.toMatch(/__Host-roster=/);
  expect(new URL(to, ORIGIN).searchParams.get("problem")).toBe(problem);
  expect(new URL(to, ORIGIN).searchParams.get("next")).toBe("/local/assistants?q=a");
  expect(JSON.stringify(lines)).not.toMatch(/canary|eyJ/);
});

test("what was not begun here, or is begun again, is nothing", async () => {
  const { to, cookie } = await begin();
  const state = to.searchParams.get("state") ?? "";
  const later = await begin();
  for (const [query, sent] of [
    [{ state }, ""],
    [{ state }, "__Host-roster-sign-in=made-up"],
    [{ state: "another" }, cookie],
    [{ state }, later.cookie],
    [{}, cookie],
  ] as const) {
    const back = await comeBack(query, sent);
    expect([back.person, back.to]).toEqual([null, "/login?problem=expired&next=%2F"]);
  }
  expect(provider.asked.some(({ path }) => path === "/token")).toBe(false);
});

test("an answer of another provider is not taken for this one's", async () => {
  const { to, cookie } = await begin();
  const state = to.searchParams.get("state") ?? "";
  const { person } = await comeBack({ state, iss: OTHER }, cookie);
  expect(person).toBeNull();
});

test("who cancels there is told so", async () => {
  const { to, cookie } = await begin();
  const state = to.searchParams.get("state") ?? "";
  const back = await comeBack({ state, error: "access_denied", code: "" }, cookie);
  expect(back.to).toContain("problem=refused");
});

test("a provider that is away says so, and is asked again the next time", async () => {
  serve("http://127.0.0.1:1");
  expect((await begin()).to.searchParams.get("problem")).toBe("unreachable");
  expect((await begin()).to.searchParams.get("problem")).toBe("unreachable");
});

test.each(["https://evil.example", "//evil.example", "/\\evil.example", "/login"])(
  "%s is no way back",
  async (next) => {
    const { to, cookie } = await begin(next);
    const back = await comeBack({ state: to.searchParams.get("state") ?? "" }, cookie);
    expect(back.to).toBe("/");
  },
);

test("other host names, other sites and other modes have no way in", async () => {
  const start = (headers: { [name: string]: string }) =>
    oidc.start(request("/api/oidc/start", headers), null);
  expect((await start({ host: "evil.example" })).status).toBe(421);
  expect((await start({ "sec-fetch-site": "cross-site" })).status).toBe(403);
  const callback = request("/api/oidc/callback", { host: "evil.example" });
  expect((await oidc.callback(callback, null)).status).toBe(421);
  settings = { mode: "local", roles: settings.roles };
  expect((await start({})).status).toBe(404);
  expect((await oidc.callback(request("/api/oidc/callback"), null)).status).toBe(404);
});
