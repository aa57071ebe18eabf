import { expect, test } from "vitest";
import { listDeployments, publicDeployment } from "./deployments";
import { parseEnv } from "./env";

const url = "https://lg.example";

test("nothing set: loopback, port 3000, quiet, no deployment", () => {
  const settings = parseEnv({});
  expect(settings).toMatchObject({ host: "127.0.0.1", port: 3000, logLevel: "warn" });
  expect(listDeployments(settings)).toEqual([]);
});

test.each([
  ["https://lg.example", true],
  ["https://lg.example/tenant-a/", true],
  ["http://127.0.0.1:2024", true],
  ["http://localhost:2024", true],
  ["http://[::1]:2024", true],
  ['"http://localhost:2024"', true],
  ["", true],
  ["http://lg.example", false],
  ["http://127.0.0.1.evil.example", false],
  ["https://user:pass@lg.example", false],
  ["https://lg.example/?x=1", false],
  ["https://lg.example/#x", false],
  ["ftp://lg.example", false],
  ["file:///etc/passwd", false],
  ["lg.example", false],
])("LANGGRAPH_API_URL=%s is accepted: %s", (value, accepted) => {
  const parse = () => parseEnv({ LANGGRAPH_API_URL: value });
  if (accepted) expect(parse).not.toThrow();
  else expect(parse).toThrow("LANGGRAPH_API_URL must");
});

test("a refused value is named but never repeated", () => {
  const parse = () =>
    parseEnv({ LANGGRAPH_API_URL: "https://u:canary@lg.example", LANGSMITH_API_KEY: "canary\n1" });
  expect(parse).toThrow(/LANGGRAPH_API_URL must not hold a user name.*LANGSMITH_API_KEY holds/);
  expect(parse).not.toThrow("canary");
});

test("plain http to another machine needs ALLOW_HTTP_BACKEND=1", () => {
  const settings = parseEnv({ LANGGRAPH_API_URL: "http://lg:8000", ALLOW_HTTP_BACKEND: "1" });
  expect(settings.langgraphUrl?.host).toBe("lg:8000");
});

test.each([
  [{ LANGGRAPH_API_KEY: "a", LANGSMITH_API_KEY: "b", LANGCHAIN_API_KEY: "c" }, "a"],
  [{ LANGGRAPH_API_KEY: "", LANGSMITH_API_KEY: "'b'", LANGCHAIN_API_KEY: "c" }, "b"],
  [{ LANGGRAPH_API_KEY: '""', LANGCHAIN_API_KEY: '"c"' }, "c"],
  [{ LANGGRAPH_API_KEY: "  " }, undefined],
])("the key out of %j is %s", (keys, key) => {
  expect(parseEnv(keys).langgraphKey).toBe(key);
});

test.each([
  { ROSTER_EMBEDDED_URL: "http://lg.example" },
  { PUBLIC_ORIGIN: "https://roster.example/path" },
  { PORT: "http" },
  { PORT: "70000" },
  { LOG_LEVEL: "loud" },
])("%j is refused by name", (source) => {
  expect(() => parseEnv(source)).toThrow(Object.keys(source)[0]);
});

test("two deployments: the configured one with its key, the embedded one without", () => {
  const settings = parseEnv({
    LANGGRAPH_API_URL: `${url}/`,
    LANGGRAPH_API_KEY: "canary",
    ROSTER_EMBEDDED_URL: "http://127.0.0.1:2024",
  });
  const deployments = listDeployments(settings);
  expect(deployments).toMatchObject([
    { slug: "default", url, apiKey: "canary", embedded: false },
    { slug: "local", url: "http://127.0.0.1:2024", apiKey: undefined, embedded: true },
  ]);
  expect(JSON.stringify(deployments.map((each) => publicDeployment(each, "editor")))).not.toContain(
    "canary",
  );
  expect(deployments.map((each) => publicDeployment(each, "editor"))[0]).toEqual({
    slug: "default",
    name: "lg.example",
    host: "lg.example",
    url: "https://lg.example",
    embedded: false,
    readOnly: false,
    role: "editor",
    off: null,
    colour: null,
  });
});

test.each([
  [{}, "warn"],
  [{ LOG_LEVEL: "info" }, "info"],
  [
    {
      AUTH_MODE: "proxy-header",
      PROXY_SECRET: "0123456789abcdef0123456789abcdef",
      EDITOR_GROUPS: "*",
    },
    "info",
  ],
])("%j logs from %s upwards", (variables, level) => {
  expect(parseEnv(variables).logLevel).toBe(level);
});

test("METRICS_TOKEN must not be guessable, and is not repeated", () => {
  expect(() => parseEnv({ METRICS_TOKEN: "canary" })).toThrow(/METRICS_TOKEN has 6 characters/);
  expect(() => parseEnv({ METRICS_TOKEN: "canary" })).not.toThrow("canary");
  const token = "0123456789abcdef0123456789abcdef";
  expect(parseEnv({ METRICS_TOKEN: token }).operation.metricsToken).toBe(token);
  expect(parseEnv({}).operation.metricsToken).toBeUndefined();
});

test("writes are taken down where people sign in, and in mode local where a file is named", () => {
  const secret = "0123456789abcdef0123456789abcdef";
  const proxied = { AUTH_MODE: "proxy-header", PROXY_SECRET: secret, EDITOR_GROUPS: "*" };
  const audit = (variables: object) => parseEnv({ ...variables }).operation.audit;
  expect(audit({}).to).toBe("nowhere");
  expect(audit({ AUDIT_FILE: "-" }).to).toBe("stdout");
  expect(audit(proxied).to).toBe("stdout");
  const file = { AUDIT_FILE: "logs/audit.jsonl", ROSTER_STARTED_IN: "/srv" };
  expect(audit({ ...proxied, ...file }).to).toEqual({ path: "/srv/logs/audit.jsonl" });
});

test("digests stay comparable under a secret of their own, and only there", () => {
  const key = (variables: object) => parseEnv({ ...variables }).operation.audit.key.toString("hex");
  const own = { AUDIT_KEY: "0123456789abcdef0123456789abcdef" };
  expect(key(own)).toBe(key(own));
  expect(key({})).not.toBe(key({}));
  expect(() => parseEnv({ AUDIT_KEY: "short" })).toThrow("AUDIT_KEY has 5 characters");
});
