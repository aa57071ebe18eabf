import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "./testing/call";
import { startProxy } from "./testing/start-proxy";
import { startUpstream } from "./testing/start-upstream";

const ID = "fe096781-5601-53d2-b2f6-0d3403f7e9ca";
const KEY = "canary-key-5f2c";

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let proxy: Awaited<ReturnType<typeof startProxy>>;

beforeAll(async () => {
  upstream = await startUpstream();
  proxy = await startProxy({ url: upstream.url, apiKey: KEY });
});
afterAll(async () => {
  await proxy.close();
  await upstream.close();
});

const CORPUS = {
  authorization: "Bearer client",
  "x-api-key": "client-key",
  x_api_key: "client-key",
  "X-Api-Key ": undefined,
  cookie: "session=1",
  "user-agent": "client",
  "x-user-id": "admin",
  "x-service-key": "s",
  "x-auth-scheme": "langsmith",
  "x-forwarded-for": "6.6.6.6",
  "x-forwarded-host": "evil.example",
  "x-http-method-override": "DELETE",
  "x-middleware-subrequest": "proxy",
  "x-request-id": "client id!",
  forwarded: "for=6.6.6.6",
  baggage: "langsmith-metadata=x",
  traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
  tracestate: "a=b",
  "langsmith-trace": "t",
  referer: "http://evil.example/",
  accept: "text/html",
  "accept-encoding": "gzip",
  "accept-language": "xx",
  range: "bytes=0-1",
  "if-none-match": "*",
  "last-event-id": "7",
  te: "trailers",
};

test("a deployment gets a fixed set of headers, whatever the client sends", async () => {
  const headers = Object.fromEntries(Object.entries(CORPUS).filter(([, value]) => value));
  await call(`${proxy.api}/assistants/search`, { method: "POST", headers, body: '{"limit":1}' });
  const { "x-request-id": requestId, ...rest } = upstream.received.at(-1)?.headers ?? {};
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(rest).toEqual({
    host: new URL(upstream.url).host,
    connection: "keep-alive",
    accept: "application/json",
    "accept-encoding": "identity",
    "content-length": "11",
    "content-type": "application/json",
    "x-api-key": KEY,
  });
});

test("a request without a body carries no content type", async () => {
  await call(`${proxy.api}/info`);
  const names = Object.keys(upstream.received.at(-1)?.headers ?? {}).sort();
  expect(names).toEqual([
    "accept",
    "accept-encoding",
    "connection",
    "host",
    "x-api-key",
    "x-request-id",
  ]);
});

test.each([
  ["x-api-key", { "x-api-key": KEY }],
  ["bearer", { authorization: `Bearer ${KEY}` }],
  ["langsmith", { "x-api-key": KEY, "x-auth-scheme": "langsmith" }],
] as const)(
  "with auth %s a deployment gets its key so, its own headers, and no others",
  async (auth, sent) => {
    const own = { "cf-access-client-secret": "s", "x-tenant-id": "t" };
    const keyed = await startProxy({
      url: upstream.url,
      apiKey: KEY,
      deployment: { auth, headers: own },
    });
    const headers = Object.fromEntries(Object.entries(CORPUS).filter(([, value]) => value));
    await call(`${keyed.api}/info`, { headers });
    await keyed.close();
    const { host, connection, ...rest } = upstream.received.at(-1)?.headers ?? {};
    const { "x-request-id": _, ...got } = rest;
    expect([typeof host, typeof connection]).toEqual(["string", "string"]);
    expect(got).toEqual({
      ...own,
      ...sent,
      accept: "application/json",
      "accept-encoding": "identity",
    });
  },
);

test("the body goes on byte for byte", async () => {
  const body = '{ "name" : "é\\u0000😀" , "__proto__" : {"a":1.50} }';
  await call(`${proxy.api}/assistants`, { method: "POST", body });
  expect(upstream.received.at(-1)?.body).toBe(body);
});

test.each(["3", "-1", "1718000000000-0", `${ID}_event_12`])(
  "Last-Event-ID %s reaches a stream",
  async (id) => {
    upstream.answer = (response) =>
      response.writeHead(200, { "content-type": "text/event-stream" }).end("data: 1\n\n");
    const path = `/threads/${ID}/runs/${ID}/stream`;
    const answer = await call(`${proxy.api}${path}`, { headers: { "last-event-id": id } });
    expect(answer.text).toContain("data: 1\n\n");
    const { host, connection, ...headers } = upstream.received.at(-1)?.headers ?? {};
    expect([typeof host, connection]).toEqual(["string", "keep-alive"]);
    expect(headers).toEqual({
      "last-event-id": id,
      accept: "text/event-stream",
      "accept-encoding": "identity",
      "x-api-key": KEY,
    });
  },
);

test.each(["a b", "x".repeat(129), "é", "1,2", ""])("Last-Event-ID %j is refused", async (id) => {
  const before = upstream.received.length;
  const answer = await call(`${proxy.api}/threads/${ID}/runs/${ID}/stream`, {
    headers: { "last-event-id": id },
  });
  expect([answer.status, upstream.received.length]).toEqual([400, before]);
});

test("the client gets a fixed set of headers, whatever the deployment sends", async () => {
  upstream.answer = (response) =>
    response
      .writeHead(200, {
        "content-type": "application/json; charset=utf-8",
        "content-location": `/threads/${ID}/runs/${ID}`,
        location: "https://evil.example/",
        "x-pagination-total": "12",
        "x-pagination-next": "x",
        "set-cookie": ["a=1", "b=2"],
        "access-control-allow-origin": "*",
        "content-security-policy": "default-src *",
        "x-internal-key": KEY,
        "cache-control": "public, max-age=1000",
        server: "uvicorn",
        link: "<https://evil.example>; rel=preload",
        refresh: "0; url=https://evil.example",
        "x-request-id": "theirs",
      })
      .end("[]");
  const { headers } = await call(`${proxy.api}/threads/${ID}`);
  const { date, connection, "keep-alive": keepAlive, "x-request-id": id, ...rest } = headers;
  expect([typeof date, typeof connection, typeof keepAlive]).toEqual(Array(3).fill("string"));
  expect(id).toBe(upstream.received.at(-1)?.headers["x-request-id"]);
  expect(rest).toEqual({
    "cache-control": "no-store",
    "content-location": `/threads/${ID}/runs/${ID}`,
    "content-type": "application/json",
    "cross-origin-resource-policy": "same-origin",
    "transfer-encoding": "chunked",
    "x-content-type-options": "nosniff",
    "x-pagination-total": "12",
  });
});

test("the key is in no answer and no line of the log, nor is an id of the path", async () => {
  const answers = [];
  for (const status of [200, 204, 302, 400, 401, 403, 404, 409, 422, 429, 500, 503]) {
    upstream.answer = (response) => response.writeHead(status, { "x-api-key": KEY }).end();
    answers.push(await call(`${proxy.api}/threads/${ID}`));
  }
  upstream.answer = (response) => response.destroy();
  answers.push(await call(`${proxy.api}/threads/${ID}`));
  expect(answers.map(({ status }) => status)).toEqual([
    ...[200, 204, 502, 400, 502, 502, 404, 409, 422, 429, 502, 502],
    502,
  ]);
  expect(JSON.stringify(answers)).not.toContain("canary");
  expect(JSON.stringify(proxy.lines)).not.toContain("canary");
  expect(JSON.stringify(proxy.lines)).not.toContain(ID);
  expect(proxy.lines.at(-1)).toMatchObject({
    deployment: "default",
    method: "GET",
    route: "/threads/{thread_id}",
    status: 502,
    code: "upstream_error",
  });
});

test("Retry-After goes with a 429", async () => {
  upstream.answer = (response) => response.writeHead(429, { "retry-after": "7" }).end("slow");
  const { status, headers } = await call(`${proxy.api}/info`);
  expect([status, headers["retry-after"]]).toEqual([429, "7"]);
});
