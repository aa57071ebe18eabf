import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { call, codeOf } from "./testing/call";
import { startProxy } from "./testing/start-proxy";
import { startUpstream } from "./testing/start-upstream";

const ID = "fe096781-5601-53d2-b2f6-0d3403f7e9ca";
const NAMESPACE = ["roster", "labels", ID];
const LABEL = { namespace: NAMESPACE, key: "production" };
const ITEM = { ...LABEL, value: { version: 1 } };

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let proxy: Awaited<ReturnType<typeof startProxy>>;

beforeAll(async () => {
  upstream = await startUpstream();
  proxy = await startProxy({ url: upstream.url });
});
afterAll(async () => {
  await proxy.close();
  await upstream.close();
});
beforeEach(() => {
  upstream.received.length = 0;
});

function send(method: string, at: string, body: object) {
  const text = JSON.stringify(body);
  // Without a length Node would send the body of a DELETE as another request.
  const headers = { "content-length": Buffer.byteLength(text) };
  return call(`${proxy.api}/store/items${at}`, { method, headers, body: text });
}

test.each([
  ["PUT", "", ITEM],
  ["DELETE", "", LABEL],
  ["POST", "/search", { namespace_prefix: ["roster", "labels"], limit: 1000, offset: 0 }],
  ["POST", "/search", { namespace_prefix: NAMESPACE }],
  ["PUT", "", { namespace: ["memories", "a person"], key: "Any key", value: { text: "x" } }],
  ["PUT", "", { namespace: ["memories"], key: "", value: { text: "x".repeat(50_000) } }],
  ["DELETE", "", { namespace: ["memories", ID], key: "Any key" }],
  ["POST", "/search", { namespace_prefix: [] }],
  ["POST", "/search", { namespace_prefix: ["memories"], query: "tea", filter: { kind: "x" } }],
])("%s store/items%s with %j reaches the deployment as it was sent", async (method, at, body) => {
  const answer = await send(method, at, body);
  expect(answer.status).toBe(200);
  expect(upstream.received.map(({ body: sent }) => JSON.parse(String(sent)))).toEqual([body]);
});

test.each([
  ["PUT", "", { ...ITEM, namespace: [] }],
  ["PUT", "", { ...ITEM, namespace: ["roster"] }],
  ["PUT", "", { ...ITEM, namespace: ["roster", "labels"] }],
  ["PUT", "", { ...ITEM, namespace: ["roster", "labels", "agent"] }],
  ["PUT", "", { ...ITEM, namespace: ["roster", "others", ID] }],
  ["PUT", "", { ...ITEM, namespace: ["roster:labels", ID] }],
  ["PUT", "", { ...ITEM, namespace: [...NAMESPACE, "more"] }],
  ["PUT", "", { ...ITEM, namespace: `roster.labels.${ID}` }],
  ["PUT", "", { ...ITEM, namespace: ["memories", ""] }],
  ["PUT", "", { ...ITEM, namespace: ["memories", "a.b"] }],
  ["PUT", "", { ...ITEM, namespace: ["memories", 1] }],
  ["PUT", "", { ...ITEM, namespace: Array(65).fill("x") }],
  ["PUT", "", { ...ITEM, key: "Not a label" }],
  ["PUT", "", { ...ITEM, key: ["production"] }],
  ["PUT", "", { namespace: ["memories"], key: "x".repeat(2001), value: {} }],
  ["PUT", "", { ...ITEM, value: null }],
  ["PUT", "", { ...ITEM, value: [1] }],
  ["PUT", "", { ...ITEM, index: ["version"] }],
  ["PUT", "", { ...ITEM, ttl: 1 }],
  ["PUT", "", { ...ITEM, value: { text: "x".repeat(5_000) } }],
  ["DELETE", "", { key: "production" }],
  ["DELETE", "", { ...LABEL, namespace: ["roster", "others", ID] }],
  ["POST", "/search", {}],
  ["POST", "/search", { namespace_prefix: ["roster", "labels"], refresh_ttl: true }],
  ["POST", "/search", { namespace_prefix: ["memories"], query: 1 }],
  ["POST", "/search", { namespace_prefix: ["memories"], filter: "x" }],
  ["POST", "/search", { namespace_prefix: ["roster", "labels"], limit: 10_000 }],
  ["POST", "/search", { namespace_prefix: ["roster", "labels"], offset: -1 }],
  ["POST", "/search", { namespace_prefix: ["roster", "labels"], limit: "10" }],
])("%s store/items%s with %j is refused here", async (method, at, body) => {
  const answer = await send(method, at, body);
  expect(["bad_request", "too_large"]).toContain(codeOf(answer));
  expect(upstream.received).toEqual([]);
});

test.each(["PUT", "DELETE"])("%s store/items without a body is refused here", async (method) => {
  const answer = await call(`${proxy.api}/store/items`, { method });
  expect([answer.status, upstream.received.length]).toEqual([400, 0]);
});

test.each([
  [{}, 200],
  [{ prefix: ["memories"], max_depth: 2, limit: 100, offset: 100 }, 200],
  [{ prefix: [] }, 400],
  [{ prefix: ["a.b"] }, 400],
  [{ max_depth: "2" }, 400],
  [{ limit: 1001 }, 400],
  [{ suffix: ["x"] }, 400],
])("a list of namespaces with %j answers %s", async (body, status) => {
  const headers = { "content-type": "application/json" };
  const text = JSON.stringify(body);
  const answer = await call(`${proxy.api}/store/namespaces`, {
    method: "POST",
    headers,
    body: text,
  });
  expect([answer.status, upstream.received.length]).toEqual([status, status === 200 ? 1 : 0]);
});
