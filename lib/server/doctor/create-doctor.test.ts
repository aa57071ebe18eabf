import { describe, expect, test } from "vitest";
import { type Deployment, PLAIN } from "@/lib/server/deployments";
import { OWNER, type Person } from "@/lib/server/entry/person";
import { startUpstream } from "../proxy/testing/start-upstream";
import { createDoctor } from "./create-doctor";
import { makeCertificate } from "./testing/make-certificate";
import {
  closeAtEnd,
  closedPort,
  closeServersAfterEach,
  tcpServer,
  tlsServer,
} from "./testing/small-servers";

closeServersAfterEach();

const DAY = 24 * 60 * 60 * 1000;
const days = (count: number) => new Date(Date.now() + count * DAY);

const HOST = "roster.test";
const KEY = "canary-key";

type Facts = Partial<Deployment> & { timeout?: number; person?: Person };

function doctorOf(url: string, { timeout = 5_000, person = OWNER, ...facts }: Facts = {}) {
  const deployment: Deployment = {
    ...PLAIN,
    slug: "one",
    name: "One",
    url,
    apiKey: KEY,
    embedded: false,
    ...facts,
  };
  const silent = () => undefined;
  const doctor = createDoctor({
    findDeployment: (slug) => (slug === "one" ? deployment : undefined),
    personOf: async () => person,
    servedOrigins: (host) => (host === HOST ? [`https://${HOST}`] : []),
    log: () => ({ info: silent, warn: silent, error: silent }),
    timeout,
  });
  return async (probe: string, init: RequestInit = {}, slug = "one") => {
    const headers = { host: HOST, "sec-fetch-site": "same-origin" };
    const request = new Request(`https://${HOST}/`, { method: "POST", headers, ...init });
    const response = await doctor(request, { deployment: slug, probe });
    return { status: response.status, result: await response.json().catch(() => null) };
  };
}

test("whoever has no role in the deployment does not learn that it is there", async () => {
  const roles = { viewer: ["staff"], runner: [], editor: [] };
  const by = (group: string) =>
    doctorOf("http://127.0.0.1:1", { person: { name: "ada", groups: [group] }, roles })("name");
  expect([(await by("others")).status, (await by("staff")).status]).toEqual([404, 200]);
});

describe("name", () => {
  test("an address and localhost are loopback, without being told which", async () => {
    const literal = await doctorOf("http://127.0.0.1:1")("name");
    expect(literal.result).toMatchObject({ outcome: "named", literal: true, reach: "loopback" });
    expect(JSON.stringify(literal)).not.toContain("127.0.0.1");
    const ipv6 = await doctorOf("http://[::1]:1")("name");
    expect(ipv6.result).toMatchObject({ literal: true, ipv6: 1, reach: "loopback" });
    const name = await doctorOf("http://localhost:1")("name");
    expect(name.result).toMatchObject({ outcome: "named", literal: false, reach: "loopback" });
  });

  test("a name that does not exist", async () => {
    const { result } = await doctorOf("https://no-such-name.invalid")("name");
    // Without a network the resolver does not answer at all.
    expect(result).toMatchObject({ outcome: "failed" });
    expect(["ENOTFOUND", "EAI_AGAIN", "TIMEOUT"]).toContain(result.code);
  });
});

describe("connection", () => {
  test("an open port, and one that nothing listens on", async () => {
    const open = await doctorOf(`http://127.0.0.1:${await tcpServer()}`)("tcp");
    expect(open.result).toMatchObject({ outcome: "connected" });
    const shut = await doctorOf(`http://127.0.0.1:${await closedPort()}`)("tcp");
    expect(shut.result).toMatchObject({ outcome: "failed", code: "ECONNREFUSED" });
  });

  test("http:// has no TLS to test", async () => {
    expect((await doctorOf("http://127.0.0.1:1")("tls")).result).toMatchObject({
      outcome: "plain",
    });
  });

  test.each([
    ["self-signed", { from: days(-1), to: days(1) }, "DEPTH_ZERO_SELF_SIGNED_CERT"],
    ["expired", { from: days(-9), to: days(-2) }, "CERT_HAS_EXPIRED"],
  ])("a certificate that is %s", async (_name, validity, code) => {
    const certificate = makeCertificate({ ip: [127, 0, 0, 1], ...validity });
    const port = await tlsServer(certificate);
    const { result } = await doctorOf(`https://127.0.0.1:${port}`)("tls");
    expect(result).toMatchObject({ outcome: "failed", code });
    expect(result.validTo.slice(0, 10)).toBe(validity.to.toISOString().slice(0, 10));
  });

  test("plain HTTP on the port of an https:// address", async () => {
    const upstream = await startUpstream();
    closeAtEnd(upstream.close);
    const { result } = await doctorOf(upstream.url.replace("http:", "https:"))("tls");
    expect(result).toMatchObject({ outcome: "failed" });
    expect(["ERR_SSL_WRONG_VERSION_NUMBER", "ERR_SSL_PACKET_LENGTH_TOO_LONG", "EPROTO"]).toContain(
      result.code,
    );
  });

  test("a listener that says nothing", async () => {
    const port = await tcpServer();
    const limits = { timeout: 300 };
    const shake = await doctorOf(`https://127.0.0.1:${port}`, limits)("tls");
    expect(shake.result).toMatchObject({ outcome: "failed", code: "TIMEOUT" });
    const ask = await doctorOf(`http://127.0.0.1:${port}`, limits)("ok");
    expect(ask.result).toMatchObject({ outcome: "failed", code: "TIMEOUT", speaksTls: false });
  });
});

describe("answers", () => {
  async function answering(
    status: number,
    headers: { [name: string]: string },
    body = "",
    facts: Partial<Deployment> = {},
  ) {
    const upstream = await startUpstream((response) => {
      response.writeHead(status, headers).end(body);
    });
    closeAtEnd(upstream.close);
    return { upstream, ask: doctorOf(upstream.url, facts) };
  }
  const JSON_TYPE = { "content-type": "application/json" };

  test("of a LangGraph server, asked with the key as the pages ask", async () => {
    const { upstream, ask } = await answering(200, JSON_TYPE, '{"ok":true,"version":"1.5.1"}');
    expect((await ask("ok")).result).toMatchObject({ status: 200, body: "json", fits: true });
    expect((await ask("info")).result).toMatchObject({ fits: true, version: "1.5.1" });
    expect((await ask("key")).result).toMatchObject({
      fits: false,
      credentials: { hasKey: true, scheme: "x-api-key", headers: 0 },
    });
    expect(upstream.received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET /ok",
      "GET /info",
      "POST /assistants/search",
    ]);
    expect(upstream.received[2]).toMatchObject({ body: '{"limit":1}' });
    expect(upstream.received[2]?.headers["x-api-key"]).toBe(KEY);
  });

  test.each([
    ["a web page", 200, { "content-type": "text/html" }, "<html>", { body: "html", fits: false }],
    ["text", 200, { "content-type": "text/plain" }, "hello", { body: "text" }],
    ["JSON that is called text", 200, { "content-type": "text/plain" }, "{}", { body: "text" }],
    ["nothing", 204, {}, "", { body: "empty" }],
    ["gzip", 200, { ...JSON_TYPE, "content-encoding": "gzip" }, "x", { body: "compressed" }],
    ["more than is read", 200, JSON_TYPE, " ".repeat(2 ** 21), { body: "large" }],
    ["a refusal", 401, JSON_TYPE, '{"detail":"bad canary-key"}', { status: 401, body: "json" }],
    ["another path", 308, { location: "/graph/ok" }, "", { redirect: "path" }],
    ["https", 301, { location: "https://127.0.0.1/ok" }, "", { redirect: "https" }],
    [
      "a sign-in",
      302,
      { location: "https://sso.test/?n=canary-key" },
      "",
      { redirect: "elsewhere" },
    ],
  ])("%s", async (_name, status, headers, body, facts) => {
    const { result } = await (await answering(status, { ...headers }, body)).ask("ok");
    expect(result).toMatchObject({ outcome: "answered", ...facts });
    // Nothing that the server wrote goes on, as it may repeat what it was sent.
    expect(JSON.stringify(result)).not.toMatch(/canary|sso|detail/);
  });

  test("TLS on the port of an http:// address", async () => {
    const certificate = makeCertificate({ ip: [127, 0, 0, 1], from: days(-1), to: days(1) });
    const { result } = await doctorOf(`http://127.0.0.1:${await tlsServer(certificate)}`)("ok");
    expect(result).toMatchObject({ outcome: "failed", speaksTls: true });
  });

  test("something that is not HTTP", async () => {
    const port = await tcpServer((write) => write("SSH-2.0-nothing\r\n"));
    const { result } = await doctorOf(`http://127.0.0.1:${port}`, { timeout: 1_000 })("ok");
    expect(result).toMatchObject({ outcome: "failed", speaksTls: false });
    expect(result.code).toBe("NOT_HTTP");
  });
});

describe("guards", () => {
  test.each([
    ["another deployment", "tcp", {}, "two", 404],
    ["another probe", "ports", {}, "one", 404],
    ["a reading request", "tcp", { method: "GET" }, "one", 404],
    [
      "another site",
      "tcp",
      { headers: { host: HOST, "sec-fetch-site": "cross-site" } },
      "one",
      403,
    ],
    ["no site at all", "tcp", { headers: { host: HOST } }, "one", 403],
    ["another host name", "tcp", { headers: { host: "evil.test" } }, "one", 421],
    [
      "an address of its own",
      "tcp",
      {
        headers: {
          host: HOST,
          "sec-fetch-site": "same-origin",
          "content-type": "application/json",
        },
        body: '{"port":22}',
      },
      "one",
      413,
    ],
  ])("%s is refused", async (_name, probe, init, slug, status) => {
    expect((await doctorOf("http://127.0.0.1:1")(probe, init, slug)).status).toBe(status);
  });

  test("one probe at a time, and few wait", async () => {
    const port = await tcpServer();
    const ask = doctorOf(`http://127.0.0.1:${port}`, { timeout: 200 });
    const statuses = await Promise.all(
      Array.from({ length: 6 }, async () => (await ask("ok")).status),
    );
    expect(statuses.sort()).toEqual([200, 200, 200, 200, 429, 429]);
    expect((await ask("tcp")).status).toBe(200);
  });

  test("whoever leaves is not waited for", async () => {
    const port = await tcpServer();
    const ask = doctorOf(`http://127.0.0.1:${port}`, { timeout: 60_000 });
    const left = new AbortController();
    const asked = ask("ok", { signal: left.signal });
    left.abort();
    expect((await asked).status).toBe(499);
    expect((await ask("tcp")).status).toBe(200);
  });
});
