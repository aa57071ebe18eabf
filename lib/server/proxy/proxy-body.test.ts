import { once } from "node:events";
import { request } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { call, codeOf } from "./testing/call";
import { startProxy } from "./testing/start-proxy";
import { startUpstream } from "./testing/start-upstream";

const MIB = 1024 * 1024;
const ID = "fe096781-5601-53d2-b2f6-0d3403f7e9ca";

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let proxy: Awaited<ReturnType<typeof startProxy>>;

beforeAll(async () => {
  upstream = await startUpstream();
  proxy = await startProxy({ url: upstream.url, bodyTimeout: 300 });
});
afterAll(async () => {
  await proxy.close();
  await upstream.close();
});
beforeEach(() => {
  upstream.received.length = 0;
});

const json = (size: number) => `{"a":"${"x".repeat(size - 8)}"}`;
const post = (path: string, body: string | Uint8Array, headers = {}) =>
  call(`${proxy.api}/${path}`, { method: "POST", body, headers });

test("8 MiB pass, one byte more does not", async () => {
  expect((await post("assistants", json(8 * MIB))).status).toBe(200);
  expect(upstream.received[0]?.body.length).toBe(8 * MIB);
  const answer = await post("assistants", json(8 * MIB + 1));
  expect([answer.status, codeOf(answer)]).toEqual([413, "too_large"]);
  expect(upstream.received.length).toBe(1);
});

test("a chunked body is counted while it comes, and reading stops at the limit", async () => {
  const origin = { origin: proxy.url, "content-type": "application/json" };
  const sent = request(`${proxy.api}/threads/search`, { method: "POST", headers: origin });
  sent.on("error", () => undefined);
  const answered = once(sent, "response");
  const chunk = Buffer.alloc(16 * 1024, "x");
  for (let i = 0; i < 5; i += 1) sent.write(chunk);
  const [response] = await answered;
  expect(response.statusCode).toBe(413);
  sent.destroy();
  expect(upstream.received).toEqual([]);
});

test("each row has its own limit", async () => {
  expect((await post("assistants/search", json(64 * 1024))).status).toBe(200);
  expect((await post("assistants/search", json(64 * 1024 + 1))).status).toBe(413);
  expect((await post(`assistants/${ID}/latest`, json(5000))).status).toBe(413);
  const withBody = { method: "DELETE", body: "{}", headers: { "content-length": "2" } };
  expect((await call(`${proxy.api}/threads/${ID}`, withBody)).status).toBe(413);
});

test.each([
  ["text/plain"],
  ["application/x-www-form-urlencoded"],
  ["multipart/form-data; boundary=x"],
  ["application/json, text/plain"],
  ["application/json; charset=utf-16"],
  ["application/jsonp"],
  ["text/json"],
  [""],
])("content type %j is refused", async (type) => {
  const answer = await post("assistants", "{}", { "content-type": type });
  expect([answer.status, codeOf(answer)]).toEqual([415, "unsupported_media_type"]);
  expect(upstream.received).toEqual([]);
});

test("a body without a content type, or compressed, is refused", async () => {
  const headers = { origin: proxy.url };
  const bare = { method: "POST", sameOrigin: false, headers, body: "{}" };
  expect((await call(`${proxy.api}/assistants`, bare)).status).toBe(415);
  expect((await post("assistants", "{}", { "content-encoding": "gzip" })).status).toBe(415);
  expect(upstream.received).toEqual([]);
});

test("an empty body needs no content type", async () => {
  const headers = { origin: proxy.url };
  const path = `threads/${ID}/runs/${ID}/cancel?action=interrupt`;
  const answer = await call(`${proxy.api}/${path}`, { method: "POST", sameOrigin: false, headers });
  expect(answer.status).toBe(200);
});

test.each(["{", "nope", "[]", "1", "null", '"x"', "{}{}", "\uFEFF{}", "{'a':1}", "NaN"])(
  "%j is no JSON object",
  async (body) => {
    const answer = await post("assistants", body);
    expect([answer.status, codeOf(answer)]).toEqual([400, "bad_request"]);
    expect(upstream.received).toEqual([]);
  },
);

test("bytes that are not UTF-8 are refused; 100,000 levels do no harm", async () => {
  const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
  expect((await post("assistants", bytes)).status).toBe(400);
  const deep = `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
  expect([200, 400]).toContain((await post("assistants", deep)).status);
});

test("a body that does not come in time is 408, and nothing is sent on", async () => {
  const headers = { origin: proxy.url, "content-type": "application/json", "content-length": 10 };
  const sent = request(`${proxy.api}/assistants`, { method: "POST", headers });
  sent.on("error", () => undefined);
  sent.write("{");
  const [response] = await once(sent, "response");
  expect(response.statusCode).toBe(408);
  sent.destroy();
  expect(upstream.received).toEqual([]);
});
