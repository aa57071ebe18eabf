import { afterAll, beforeAll, expect, test } from "vitest";
import { createLimits } from "../limits/create-limits";
import { call, codeOf } from "./testing/call";
import { startProxy } from "./testing/start-proxy";
import { startUpstream } from "./testing/start-upstream";

const ID = "6ba7b810-9dad-41d1-80b4-00c04fd430c8";

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let proxy: Awaited<ReturnType<typeof startProxy>>;
let status = 200;
const limits = createLimits({
  settings: () => ({ streamsEach: 1, streamsInAll: 0, writesPerMinute: 2 }),
  now: () => 0,
});

beforeAll(async () => {
  upstream = await startUpstream((response, request) => {
    const isStream = request.url?.includes("/stream") && status === 200;
    response.writeHead(status, {
      "content-type": isStream ? "text/event-stream" : "application/json",
    });
    if (isStream) response.flushHeaders();
    else response.end("{}");
  });
  proxy = await startProxy({ url: upstream.url, limits });
});
afterAll(async () => {
  await proxy.close();
  await upstream.close();
});

test("one write too many does not reach the deployment, and says how long to wait; reads go on", async () => {
  const patch = () => call(`${proxy.api}/threads/${ID}`, { method: "PATCH", body: "{}" });
  expect((await patch()).status).toBe(200);
  expect((await patch()).status).toBe(200);
  const before = upstream.received.length;
  const refused = await patch();
  expect([refused.status, codeOf(refused)]).toEqual([429, "rate_limited"]);
  expect(refused.headers["retry-after"]).toBe("30");
  expect(JSON.parse(refused.text).error.message).toContain("Nothing was changed");
  expect(upstream.received.length).toBe(before);
  expect((await call(`${proxy.api}/threads/${ID}`)).status).toBe(200);
  const stop = `${proxy.api}/threads/${ID}/runs/${ID}/cancel`;
  expect((await call(stop, { method: "POST", body: "{}" })).status).toBe(200);
});

test("a stream too many is refused until the one before has ended, however it did", async () => {
  const join = `${proxy.api}/threads/${ID}/runs/${ID}/stream`;
  const gone = new AbortController();
  const headers = { origin: proxy.url };
  const first = await fetch(join, { headers, signal: gone.signal });
  expect(first.status).toBe(200);
  const second = await call(join);
  expect([second.status, second.headers["retry-after"]]).toEqual([429, "5"]);
  gone.abort();
  await expect.poll(() => limits.openStreams).toBe(0);
  status = 404;
  expect((await call(join)).status).toBe(404);
  expect(limits.openStreams).toBe(0);
});
