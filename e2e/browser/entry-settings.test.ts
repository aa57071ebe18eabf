import { createServer } from "node:http";
import { freePort } from "../servers/free-port.mjs";
import { startRoster } from "../start-roster.mjs";
import { expect, test } from "./fixtures";
import { hashOf } from "./hash-of";

const SECRET = "not-a-secret-but-long-enough-for-tests";

test("a proxy in front says who it is, and nobody else can", async ({ roster }) => {
  const env = {
    LANGGRAPH_API_URL: roster.serverUrl,
    AUTH_MODE: "proxy-header",
    PROXY_SECRET: SECRET,
    EDITOR_GROUPS: "ops",
    VIEWER_GROUPS: "staff",
  };
  const { url, stop } = await startRoster({ env });
  const ask = async (path: string, headers: { [name: string]: string }, init: RequestInit = {}) => {
    const response = await fetch(`${url}${path}`, { redirect: "manual", ...init, headers });
    return [response.status, response.headers.get("location"), await response.text()] as const;
  };
  const by = (groups: string) => ({
    "x-roster-proxy-secret": SECRET,
    "x-forwarded-user": "ada",
    "x-forwarded-groups": groups,
  });
  const ADDRESS = "/default/assistants?q=a";
  try {
    const { "x-roster-proxy-secret": _, ...without } = by("ops");
    const strangers: { [name: string]: string }[] = [
      {},
      without,
      { ...without, "x-roster-proxy-secret": "made-up-by-somebody-else-entirely" },
      { ...without, x_roster_proxy_secret: SECRET },
      { "x-roster-proxy-secret": SECRET, x_forwarded_user: "ada", "x-forwarded-groups": "ops" },
    ];
    for (const headers of strangers) {
      const [status, to] = await ask(ADDRESS, headers);
      expect([status, new URL(to ?? "", url).href]).toEqual([
        307,
        `${url}/login?next=${encodeURIComponent(ADDRESS)}`,
      ]);
      expect((await ask("/api/deployments/default/info", headers))[0]).toBe(401);
      const doctor = { method: "POST" };
      expect((await ask("/api/doctor/default/ok", { ...headers, origin: url }, doctor))[0]).toBe(
        401,
      );
      expect((await ask("/login", headers))[2]).toContain("proxy in front of Roster");
    }
    expect((await ask(ADDRESS, by("ops")))[0]).toBe(200);
    expect((await ask("/api/deployments/default/info", by("staff")))[0]).toBe(200);
    expect((await ask("/api/deployments/default/info", by("others")))[0]).toBe(404);
    const create = { method: "POST", body: '{"graph_id":"agent","name":"By a viewer"}' };
    const json = { origin: url, "content-type": "application/json" };
    const path = "/api/deployments/default/assistants";
    const [status, , text] = await ask(path, { ...json, ...by("staff") }, create);
    expect([status, JSON.parse(text).error.code]).toEqual([403, "not_allowed"]);
    expect((await ask("/", by("others")))[2]).toContain("You have no access to any deployment");
  } finally {
    await stop();
  }
});

test("settings that cannot be used stop Roster, and say what, where and how to mend it", async ({
  roster,
}) => {
  // A provider whose clock is a day ahead.
  const port = await freePort();
  const late = createServer((_, response) => {
    response.setHeader("date", new Date(Date.now() + 86_400_000).toUTCString());
    response.writeHead(404).end();
  }).listen(port, "127.0.0.1");
  const password = {
    AUTH_MODE: "password",
    SESSION_SECRET: SECRET,
    EDITOR_PASSWORD_HASH: hashOf("an editor's password"),
  };
  const bad: [{ [name: string]: string }, RegExp][] = [
    [{ HOST: "0.0.0.0" }, /HOST is "0\.0\.0\.0", but with AUTH_MODE=local nobody signs in.*Choose/],
    [{ ...password, OIDC_ISSUER: "https://id.example" }, /OIDC_ISSUER belongs to AUTH_MODE=oidc/],
    [{ ...password, SESSION_SECRET: "short" }, /SESSION_SECRET has 5 characters.*make one with/],
    [
      { ...password, SESSION_SECRET: "", SESSION_SECRET_FILE: "/nowhere/secret" },
      /SESSION_SECRET_FILE names the file \/nowhere\/secret, which is not there/,
    ],
    [
      {
        AUTH_MODE: "oidc",
        SESSION_SECRET: SECRET,
        OIDC_ISSUER: `http://127.0.0.1:${port}`,
        OIDC_CLIENT_ID: "roster",
        EDITOR_GROUPS: "ops",
      },
      /the clock of this machine is 8\d{4} seconds behind that of 127\.0\.0\.1.*NTP/,
    ],
  ];
  for (const [env, words] of bad) {
    const started = startRoster({ env: { LANGGRAPH_API_URL: roster.serverUrl, ...env } });
    const problem = await started.then(
      async ({ stop }) => {
        await stop();
        return "it started";
      },
      (error: Error) => error.message,
    );
    expect(problem).toMatch(words);
    expect(problem).toMatch(/it exited with code [1-9]/);
  }
  late.close();
});
