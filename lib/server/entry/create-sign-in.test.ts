import { beforeEach, expect, test, vi } from "vitest";
import { LOGIN_LIMITS } from "./attempts";
import { createSignIn } from "./create-sign-in";
import type { EntrySettings } from "./entry-settings";
import { hashPassword, isPassword, parsePasswordHash } from "./password-hash";
import { findPerson } from "./person-of";

vi.mock("./password-hash", async (original) => {
  const real = await original<typeof import("./password-hash")>();
  return { ...real, isPassword: vi.fn(real.isPassword) };
});

const HOST = "roster.example";
const ORIGIN = `https://${HOST}`;
const RIGHT = "correct horse battery staple";

const password = parsePasswordHash(await hashPassword(RIGHT));
if (!password) throw new Error("not parsed");
const settings: EntrySettings = {
  mode: "password",
  session: { secret: "0123456789abcdef0123456789abcdef", epoch: "0", secure: true },
  accounts: [{ name: "editor", password }],
  roles: { viewer: ["viewer"], runner: ["runner"], editor: ["editor"] },
};

let lines: object[] = [];
let signIn: ReturnType<typeof createSignIn>;

function serve(entry: EntrySettings = settings, limits = LOGIN_LIMITS) {
  lines = [];
  const write = (line: object) => void lines.push(line);
  signIn = createSignIn({
    settings: () => entry,
    servedOrigins: (host) => (host === HOST ? [ORIGIN] : []),
    log: () => ({ info: write, warn: write, error: write }),
    limits,
  });
}
beforeEach(() => serve());

const OWN = { host: HOST, origin: ORIGIN, "content-type": "application/json" };

async function post(body: unknown, headers: { [name: string]: string } = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const init = { method: "POST", headers: { ...OWN, ...headers }, body: text };
  const response = await signIn(new Request(`${ORIGIN}/api/session`, init), null);
  const answer = await response.text();
  return { status: response.status, headers: response.headers, answer };
}

const tell = (answer: string) => JSON.parse(answer).error;

test("the right password gives a session, in a cookie", async () => {
  const { status, headers, answer } = await post({ account: " editor ", password: RIGHT });
  expect([status, answer]).toEqual([204, ""]);
  const cookie = headers.get("set-cookie") ?? "";
  const asked = new Headers({ cookie: cookie.split(";")[0] ?? "" });
  expect(await findPerson(asked, settings)).toEqual({ name: "editor", groups: ["editor"] });
  expect(headers.get("cache-control")).toBe("no-store");
});

test("a wrong password and a name that there is not are told in the same words", async () => {
  const wrong = await post({ account: "editor", password: "wrong" });
  const unknown = await post({ account: "viewer", password: RIGHT });
  for (const { status, headers, answer } of [wrong, unknown]) {
    expect(status).toBe(401);
    expect(headers.has("set-cookie")).toBe(false);
    expect(tell(answer).message).toBe("The user name or the password is wrong.");
  }
  expect(Object.keys(tell(wrong.answer))).toEqual(Object.keys(tell(unknown.answer)));
});

test("a name that there is not takes the same work as one that there is", async () => {
  const compare = vi.mocked(isPassword);
  for (const account of ["editor", "nobody"]) {
    compare.mockClear();
    await post({ account, password: "wrong" });
    expect(compare).toHaveBeenCalledOnce();
    const { cost, blockSize, parallel } = compare.mock.calls[0]?.[1] ?? {};
    expect([cost, blockSize, parallel]).toEqual([15, 8, 3]);
  }
});

test.each(["editor", "nobody"])(
  "the sixth attempt as %s waits, whoever seems to send it",
  async (account) => {
    for (let n = 0; n < 5; n += 1) {
      const headers = { "x-forwarded-for": `10.0.0.${n}` };
      expect((await post({ account, password: `guess ${n}` }, headers)).status).toBe(401);
    }
    const sixth = await post({ account, password: RIGHT }, { "x-forwarded-for": "10.9.9.9" });
    expect([sixth.status, tell(sixth.answer).code]).toEqual([429, "rate_limited"]);
    const wait = Number(sixth.headers.get("retry-after"));
    expect(wait).toBeGreaterThan(240);
    expect(wait).toBeLessThanOrEqual(300);
  },
);

test("what was typed is in no line of the log", async () => {
  await post({ account: "editor", password: "canary-password" });
  await post({ account: "canary-name", password: "x" });
  expect(JSON.stringify(lines)).not.toContain("canary");
  expect(lines).toContainEqual(expect.objectContaining({ account: "editor" }));
});

test.each([
  ["another site", { account: "editor", password: RIGHT }, { "sec-fetch-site": "cross-site" }, 403],
  [
    "another origin",
    { account: "editor", password: RIGHT },
    { origin: "https://evil.example" },
    403,
  ],
  ["another host name", { account: "editor", password: RIGHT }, { host: "evil.example" }, 421],
  ["a form", "account=editor", { "content-type": "application/x-www-form-urlencoded" }, 415],
  ["no password", { account: "editor" }, {}, 400],
  ["more than was asked for", { account: "editor", password: RIGHT, role: "editor" }, {}, 400],
  ["a list", [], {}, 400],
  ["too much", { account: "editor", password: "x".repeat(5000) }, {}, 413],
])("%s is refused, and is no attempt", async (_, body, headers, status) => {
  for (let n = 0; n < 6; n += 1) expect((await post(body, headers)).status).toBe(status);
  expect((await post({ account: "editor", password: RIGHT })).status).toBe(204);
});

test("signing out takes the cookie away, for the page alone", async () => {
  const out = (headers: object) =>
    signIn(new Request(ORIGIN, { method: "DELETE", headers: { ...OWN, ...headers } }), null);
  const response = await out({});
  expect(response.status).toBe(204);
  expect(response.headers.get("set-cookie")).toMatch(/^__Host-roster=; .*Max-Age=0/);
  expect((await out({ "sec-fetch-site": "cross-site" })).status).toBe(403);
});

test("where nobody signs in with a password there is no such address", async () => {
  serve({ mode: "local", roles: settings.roles });
  expect((await post({ account: "editor", password: RIGHT })).status).toBe(404);
});
