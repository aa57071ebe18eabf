import { describe, expect, test } from "vitest";
import { parseEnv } from "../env";
import { hashPassword } from "./password-hash";

const SECRET = "0123456789abcdef0123456789abcdef-canary";
const HASH = await hashPassword("correct horse battery staple");
const FILES: { [path: string]: string } = {
  "/run/secrets/session": `${SECRET}\n`,
  "/run/secrets/hash": `${HASH}\n`,
  "/run/secrets/empty": "\n",
};

type Settings = { [name: string]: string };
const readFile = (path: string) => {
  const text = FILES[path];
  return text === undefined ? { path, problem: "is not there" } : { path, text };
};
const parse = (variables: Settings) => parseEnv(variables, readFile);

function problemOf(variables: Settings): string {
  try {
    parse(variables);
    return "";
  } catch (error) {
    return String(error);
  }
}

const password = { AUTH_MODE: "password", SESSION_SECRET: SECRET, EDITOR_PASSWORD_HASH: HASH };
const proxy = { AUTH_MODE: "proxy-header", PROXY_SECRET: SECRET, EDITOR_GROUPS: "ops" };

describe("local", () => {
  test("is what it is without settings, and may be said", () => {
    expect(parse({}).entry.mode).toBe("local");
    expect(parse({ AUTH_MODE: '"local"', HOST: "::1" }).entry.mode).toBe("local");
  });

  test.each(["0.0.0.0", "::", "192.168.1.2", "roster.example"])("HOST=%s is refused", (HOST) => {
    const problem = problemOf({ HOST });
    expect(problem).toContain(`HOST is ${HOST}, which others can reach`);
    expect(problem).toContain("Choose AUTH_MODE=password, oidc or proxy-header");
  });

  test("an origin for others is refused, one of this machine is not", () => {
    expect(problemOf({ PUBLIC_ORIGIN: "https://roster.example" })).toContain("nobody signs in");
    expect(problemOf({ PUBLIC_ORIGIN: "http://localhost:8080" })).toBe("");
  });
});

describe("exactly one mode", () => {
  test("one that there is not is refused", () => {
    expect(problemOf({ AUTH_MODE: "none" })).toContain("AUTH_MODE must be one of local, password");
    expect(problemOf({ AUTH_MODE: "password,oidc" })).toContain("and only one");
  });

  test.each([
    [{ ...password, OIDC_ISSUER: "https://id.example" }, "OIDC_ISSUER belongs to AUTH_MODE=oidc"],
    [{ ...password, EDITOR_GROUPS: "ops" }, "EDITOR_GROUPS belongs to AUTH_MODE=oidc or proxy"],
    [{ ...password, PROXY_SECRET_FILE: "/x" }, "PROXY_SECRET_FILE belongs to AUTH_MODE=proxy"],
    [{ ...proxy, SESSION_SECRET: SECRET }, "SESSION_SECRET belongs to AUTH_MODE=password or oidc"],
    [{ EDITOR_PASSWORD_HASH: HASH }, "but AUTH_MODE is not set (local)"],
    [{ AUTH_MODE: "local", OIDC_CLIENT_ID: "x" }, "but AUTH_MODE is local"],
  ])("%j: what belongs to another is no help, and nothing starts", (variables, words) => {
    expect(problemOf(variables)).toContain(words);
    expect(problemOf(variables)).toContain("set the one or remove the other");
  });
});

describe("password", () => {
  test("with secrets in variables or files", () => {
    const { entry } = parse({
      AUTH_MODE: "password",
      SESSION_SECRET_FILE: "/run/secrets/session",
      EDITOR_PASSWORD_HASH: HASH,
      VIEWER_PASSWORD_HASH_FILE: "/run/secrets/hash",
      SESSION_EPOCH: "2026-11",
    });
    expect(entry).toMatchObject({
      mode: "password",
      session: { secret: SECRET, epoch: "2026-11", secure: true },
      accounts: [{ name: "viewer" }, { name: "editor" }],
      roles: { viewer: ["viewer"], runner: ["runner"], editor: ["editor"] },
    });
  });

  test.each([
    [{ SESSION_SECRET: "" }, "SESSION_SECRET or SESSION_SECRET_FILE must be set; make one with"],
    [{ SESSION_SECRET: "short-canary" }, "has 12 characters and needs at least 32; make one with"],
    [{ SESSION_SECRET: "a".repeat(40) }, "can be guessed"],
    [{ SESSION_SECRET_FILE: "/run/secrets/session" }, "are both set: keep one"],
    [
      { SESSION_SECRET: "", SESSION_SECRET_FILE: "/run/secrets/none" },
      "SESSION_SECRET_FILE names the file /run/secrets/none, which is not there",
    ],
    [{ SESSION_SECRET: "", SESSION_SECRET_FILE: "/run/secrets/empty" }, "which is empty"],
    [{ EDITOR_PASSWORD_HASH: "" }, "EDITOR_PASSWORD_HASH or EDITOR_PASSWORD_HASH_FILE must be set"],
    [{ EDITOR_PASSWORD_HASH: "canary" }, "EDITOR_PASSWORD_HASH is no hash of a password; make one"],
    [{ VIEWER_PASSWORD_HASH: "canary" }, "VIEWER_PASSWORD_HASH is no hash"],
    [{ SESSION_EPOCH: "a b" }, "SESSION_EPOCH must be"],
    [{ ALLOW_INSECURE_HTTP: "yes" }, "ALLOW_INSECURE_HTTP must be 1 or 0"],
    [{ HOST: "0.0.0.0" }, "PUBLIC_ORIGIN must be set when HOST is no loopback address"],
    [{ PUBLIC_ORIGIN: "http://roster.lan" }, "PUBLIC_ORIGIN is http://, so that passwords"],
    [{ READ_ONLY: "yes" }, "READ_ONLY must be 1 or 0"],
  ])("%j is refused: %s", (more, words) => {
    const problem = problemOf({ ...password, ...more });
    expect(problem).toContain(words);
    expect(problem).not.toContain("canary");
    expect(problem.match(/SESSION_SECRET/g)?.length ?? 0).toBeLessThanOrEqual(2);
  });

  test("on a network it takes https, or to be told that plain http will do", () => {
    const open = { ...password, HOST: "0.0.0.0" };
    const https = parse({ ...open, PUBLIC_ORIGIN: "https://roster.example" });
    expect(https.entry).toMatchObject({ session: { secure: true } });
    const http = parse({ ...open, PUBLIC_ORIGIN: "http://box", ALLOW_INSECURE_HTTP: "1" });
    expect(http.entry).toMatchObject({ session: { secure: false } });
  });
});

describe("proxy-header", () => {
  test("has usual headers and the groups of its roles", () => {
    expect(parse({ ...proxy, VIEWER_GROUPS: " staff, guests ,*" }).entry).toEqual({
      mode: "proxy-header",
      proxy: {
        secret: SECRET,
        secretHeader: "x-roster-proxy-secret",
        userHeader: "x-forwarded-user",
        groupsHeader: "x-forwarded-groups",
      },
      roles: { viewer: ["staff", "guests", "*"], runner: [], editor: ["ops"] },
    });
  });

  test.each([
    [{ PROXY_SECRET: "canary" }, "PROXY_SECRET has 6 characters"],
    [{ EDITOR_GROUPS: " , " }, "EDITOR_GROUPS, RUNNER_GROUPS or VIEWER_GROUPS must name a group"],
    [{ PROXY_USER_HEADER: "x_user" }, "PROXY_USER_HEADER must be a header's name"],
    [{ PROXY_USER_HEADER: "Cookie" }, "PROXY_USER_HEADER is cookie, which browsers"],
    [{ PROXY_GROUPS_HEADER: "X-Forwarded-User" }, "must be three headers"],
  ])("%j is refused: %s", (more, words) => {
    expect(problemOf({ ...proxy, ...more })).toContain(words);
    expect(problemOf({ ...proxy, ...more })).not.toContain("canary");
  });
});

test("commands serve nobody, so the way in cannot keep them from their work", () => {
  const settings = parseEnv({ HOST: "0.0.0.0", AUTH_MODE: "password" }, undefined, {
    isServing: false,
  });
  expect(settings.entry.mode).toBe("local");
});
