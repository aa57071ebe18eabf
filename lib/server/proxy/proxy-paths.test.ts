import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { call, codeOf } from "./testing/call";
import { startProxy } from "./testing/start-proxy";
import { startUpstream } from "./testing/start-upstream";

const ID = "fe096781-5601-53d2-b2f6-0d3403f7e9ca";

// What may reach a deployment, written apart from the table.
const H = "[0-9a-fA-F]";
const U = `${H}{8}-${H}{4}-${H}{4}-${H}{4}-${H}{12}`;
const LISTED = [
  /^GET \/(info|ok)$/,
  /^POST \/(assistants|threads)(\/search|\/count)?$/,
  new RegExp(`^(GET|PATCH|DELETE) /(assistants|threads)/${U}$`),
  new RegExp(`^POST /assistants/${U}/(versions|latest)$`),
  new RegExp(`^GET /assistants/${U}/(schemas|graph|subgraphs)$`),
  new RegExp(`^POST /threads/${U}/(state|copy|runs/stream)$`),
  new RegExp(`^GET /threads/${U}/(state|history|runs|state/${U})$`),
  new RegExp(`^(GET|DELETE) /threads/${U}/runs/${U}$`),
  new RegExp(`^GET /threads/${U}/runs/${U}/stream$`),
  new RegExp(`^POST /threads/${U}/runs/${U}/cancel$`),
];

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let proxy: Awaited<ReturnType<typeof startProxy>>;

beforeAll(async () => {
  upstream = await startUpstream();
  proxy = await startProxy({ url: `${upstream.url}/tenant-a` });
});
afterAll(async () => {
  await proxy.close();
  await upstream.close();
});
beforeEach(() => {
  upstream.received.length = 0;
});

function expectOnlyListed() {
  for (const { method, url } of upstream.received) {
    const row = `${method} ${url.replace(/^\/tenant-a/, "")}`;
    expect(LISTED.some((listed) => listed.test(row)) ? "" : row).toBe("");
  }
}

test.each([
  "..",
  "../",
  "../tenant-b/info",
  "..%2finfo",
  "..%2f..%2finternal",
  "%2e%2e/info",
  "%2e%2e%2finfo",
  "..%5cinfo",
  "..;/info",
  "info/..%2f..",
  "info%00",
  "info%0d%0aX-Evil:1",
  "info%20",
  "info/",
  "/info",
  "//evil.example/info",
  "@evil.example/info",
  "http://evil.example/",
  "info%3fx=1",
  "info%23",
  "info;x=1",
  "INFO",
  "%69nfo%252f",
  `assistants/${ID}%2f..%2f..%2finternal`,
  `assistants/${ID}%252f..`,
  `assistants/..%2fthreads`,
  `assistants/%c0%ae%c0%ae/x`,
  `assistants/%ef%bc%8e%ef%bc%8e/x`,
  `assistants/${ID}\\..\\..`,
  "internal/truncate",
  "store/namespaces/x",
  "runs/crons",
  "metrics",
  "docs",
  "",
])("%j never reaches the deployment", async (path) => {
  for (const method of ["GET", "POST", "DELETE"]) {
    const answer = await call(`${proxy.api}/${path}`, { method });
    expect([404, 500]).toContain(answer.status);
    if (answer.status === 404) expect(codeOf(answer)).toBe("not_found");
  }
  expect(upstream.received).toEqual([]);
});

test("5,000 random paths: nothing off the list reaches the deployment", {
  timeout: 60_000,
}, async () => {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("assistants", "threads", "runs", "search", "stream") },
    { weight: 4, arbitrary: fc.constantFrom("state", "info", "ok", "latest", "cancel", "count") },
    { weight: 2, arbitrary: fc.constantFrom("store", "items", "namespaces") },
    { weight: 6, arbitrary: fc.constantFrom(ID, ID.toUpperCase(), `${ID}%2f`, `${ID}x`) },
    { weight: 3, arbitrary: fc.constantFrom("..", ".", "%2e%2e", "..%2f", "%252e%252e", "%5c..") },
    { weight: 2, arbitrary: fc.constantFrom("", "%00", "%0d%0a", ";", "@x", "%3f", "%23", "~") },
    { weight: 1, arbitrary: fc.webSegment() },
    { weight: 1, arbitrary: fc.webQueryParameters().map((query) => `?${query}`) },
  );
  const known = fc.constantFrom(
    ["assistants", ID, "schemas"],
    ["threads", ID, "runs", ID, "cancel"],
    ["threads", "search"],
    ["info"],
  );
  const path = fc.oneof(
    { weight: 4, arbitrary: fc.array(piece, { maxLength: 6 }) },
    { weight: 1, arbitrary: known },
    { weight: 1, arbitrary: fc.tuple(known, piece).map(([pieces, more]) => [...pieces, more]) },
  );
  const method = fc.constantFrom("GET", "GET", "POST", "PATCH", "DELETE", "PUT", "OPTIONS");
  const run = fc.asyncProperty(method, path, async (verb, pieces) => {
    const written = pieces.join("/").replace(/[^\x21-\x7e]/g, "");
    const reachedBefore = upstream.received.length;
    const { status } = await call(`${proxy.api}/${written}`, { method: verb });
    expect(status === 200).toBe(upstream.received.length > reachedBefore);
  });
  await fc.assert(run, { numRuns: 5_000 });
  expectOnlyListed();
  expect(upstream.received.length).toBeGreaterThan(50);
});

test("an allowed path is sent below the deployment's own path, with its query", async () => {
  await call(`${proxy.api}/assistants/${ID}/graph?xray=true`);
  expect(upstream.received[0]?.url).toBe(`/tenant-a/assistants/${ID}/graph?xray=true`);
});

test("another deployment's name is 404", async () => {
  const answer = await call(`${proxy.url}/api/deployments/other/info`);
  expect([answer.status, codeOf(answer), upstream.received.length]).toEqual([404, "not_found", 0]);
});

test("a foreign page's request never reaches the deployment", async () => {
  const foreign = { origin: "http://evil.example", "sec-fetch-site": "cross-site" };
  const host = { host: "evil.example" };
  for (const headers of [foreign, host, { origin: "null" }]) {
    for (const method of ["GET", "POST"]) {
      const body = method === "POST" ? "{}" : "";
      const answer = await call(`${proxy.api}/threads/search`, { method, headers, body });
      expect([403, 421]).toContain(answer.status);
    }
  }
  expect(upstream.received).toEqual([]);
});
