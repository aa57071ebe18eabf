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
])(
  "%s store/items%s of a label reaches the deployment as it was sent",
  async (method, at, body) => {
    const answer = await send(method, at, body);
    expect(answer.status).toBe(200);
    expect(upstream.received.map(({ body: sent }) => JSON.parse(String(sent)))).toEqual([body]);
  },
);

test.each([
  ["PUT", "", { ...ITEM, namespace: ["memories", "person"] }],
  ["PUT", "", { ...ITEM, namespace: ["roster"] }],
  ["PUT", "", { ...ITEM, namespace: ["roster", "labels"] }],
  ["PUT", "", { ...ITEM, namespace: ["roster", "labels", "agent"] }],
  ["PUT", "", { ...ITEM, namespace: [...NAMESPACE, "more"] }],
  ["PUT", "", { ...ITEM, namespace: `roster.labels.${ID}` }],
  ["PUT", "", { ...ITEM, key: "Not a label" }],
  ["PUT", "", { ...ITEM, key: ["production"] }],
  ["PUT", "", { ...ITEM, value: null }],
  ["PUT", "", { ...ITEM, value: [1] }],
  ["PUT", "", { ...ITEM, index: ["version"] }],
  ["PUT", "", { ...ITEM, ttl: 1 }],
  ["PUT", "", { ...ITEM, value: { text: "x".repeat(5_000) } }],
  ["DELETE", "", { key: "production" }],
  ["DELETE", "", { ...LABEL, namespace: ["memories", ID] }],
  ["POST", "/search", { namespace_prefix: [] }],
  ["POST", "/search", { namespace_prefix: ["memories"] }],
  ["POST", "/search", { namespace_prefix: ["roster", "labels"], query: "x" }],
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
