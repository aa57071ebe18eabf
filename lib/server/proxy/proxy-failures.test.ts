import { once } from "node:events";
import { createServer } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { call, codeOf } from "./testing/call";
import { listen } from "./testing/listen";
import { startProxy } from "./testing/start-proxy";
import { startUpstream } from "./testing/start-upstream";

const ID = "fe096781-5601-53d2-b2f6-0d3403f7e9ca";
const KEY = "canary-key";
const JSON_TYPE = { "content-type": "application/json" };

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let proxy: Awaited<ReturnType<typeof startProxy>>;
const extra: { close: () => Promise<void> }[] = [];

beforeAll(async () => {
  upstream = await startUpstream();
  proxy = await startProxy({ url: upstream.url, apiKey: KEY, timeout: 300 });
});
afterAll(async () => {
  await proxy.close();
  await upstream.close();
});
afterEach(async () => {
  for (const server of extra.splice(0)) await server.close();
});

const get = (path = "info") => call(`${proxy.api}/${path}`);
const stream = () => call(`${proxy.api}/threads/${ID}/runs/stream`, { method: "POST", body: "{}" });

async function throughTo(url: string) {
  const other = await startProxy({ url, apiKey: KEY });
  extra.push(other);
  return call(`${other.api}/info`);
}

test.each([301, 302, 303, 307, 308])(
  "a %i is refused, and the key goes nowhere",
  async (status) => {
    const elsewhere = await startUpstream();
    extra.push(elsewhere);
    upstream.answer = (response) => response.writeHead(status, { location: elsewhere.url }).end();
    for (const answer of [await get(), await stream()]) {
      expect([answer.status, codeOf(answer)]).toEqual([502, "upstream_invalid"]);
      expect(answer.headers.location).toBeUndefined();
    }
    expect(elsewhere.received).toEqual([]);
  },
);

test.each([401, 403])("a %i is the deployment's word on Roster's key: 502", async (status) => {
  upstream.answer = (response) => response.writeHead(status, JSON_TYPE).end('{"detail":"no"}');
  const answer = await get();
  expect([answer.status, codeOf(answer)]).toEqual([502, "upstream_auth"]);
  expect(answer.text).toContain(new URL(upstream.url).host);
});

test.each([200, 404, 502])("HTML with status %i is never passed on", async (status) => {
  const html = "<!doctype html><script>alert(1)</script>";
  upstream.answer = (response) =>
    response.writeHead(status, { "content-type": "text/html" }).end(html);
  for (const answer of [await get(), await stream()]) {
    expect(answer.status).toBe(502);
    expect(codeOf(answer)).toBe(status === 502 ? "upstream_error" : "upstream_invalid");
    expect(answer.headers["content-type"]).toBe("application/json");
    expect(answer.text).not.toContain("<");
  }
});

test("JSON where a stream should be, a stream where JSON should be, and gzip are refused", async () => {
  upstream.answer = (response) => response.writeHead(200, JSON_TYPE).end("{}");
  expect(codeOf(await stream())).toBe("upstream_invalid");
  upstream.answer = (response) =>
    response.writeHead(200, { "content-type": "text/event-stream" }).end("data: 1\n\n");
  expect(codeOf(await get())).toBe("upstream_invalid");
  upstream.answer = (response) =>
    response.writeHead(200, { ...JSON_TYPE, "content-encoding": "gzip" }).end("x");
  expect(codeOf(await get())).toBe("upstream_invalid");
});

test("JSON beyond 64 MiB is refused instead of held in memory", { timeout: 20_000 }, async () => {
  const other = await startProxy({ url: upstream.url });
  extra.push(other);
  upstream.answer = (response) => {
    response.writeHead(200, JSON_TYPE);
    const chunk = Buffer.alloc(1024 * 1024, " ");
    const more = () => {
      while (response.write(chunk));
    };
    response.on("drain", more);
    more();
  };
  const answer = await call(`${other.api}/info`);
  expect([answer.status, codeOf(answer)]).toEqual([502, "upstream_invalid"]);
  expect(answer.text).toContain("larger than 64 MiB");
});

test("an empty 202 or 204 passes, whatever its type", async () => {
  for (const status of [202, 204]) {
    upstream.answer = (response) =>
      response.writeHead(status, { "content-type": "text/plain" }).end();
    const answer = await get();
    expect([answer.status, answer.text]).toEqual([status, ""]);
  }
});

test("text errors of LangGraph JS come in Roster's shape, with the request's id", async () => {
  upstream.answer = (response) => response.writeHead(404).end("Assistant not found");
  const answer = await get(`assistants/${ID}`);
  expect(answer.status).toBe(404);
  expect(JSON.parse(answer.text)).toEqual({
    error: {
      code: "not_found",
      message: "Assistant not found",
      requestId: answer.headers["x-request-id"],
    },
  });
});

test("no headers in time: 504 for both kinds", async () => {
  upstream.answer = () => undefined;
  for (const answer of [await get(), await stream()]) {
    expect([answer.status, codeOf(answer)]).toEqual([504, "upstream_timeout"]);
  }
});

test("JSON that trickles is 504; a stream may take longer than that", async () => {
  let endStream = () => {};
  upstream.answer = (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" }).write("data: 1\n\n");
    endStream = () => response.end("data: 2\n\n");
    upstream.answer = (next) => void next.writeHead(200, JSON_TYPE).write("{");
    resolveOpen();
  };
  let resolveOpen = () => {};
  const open = new Promise<void>((resolve) => {
    resolveOpen = resolve;
  });
  const streaming = stream();
  await open;
  expect((await get()).status).toBe(504);
  endStream();
  expect((await streaming).text).toContain("data: 1\n\ndata: 2\n\n");
});

test("a connection that is cut before the answer, or in it, may have done the work", async () => {
  upstream.answer = (response) => response.destroy();
  const before = await get();
  upstream.answer = (response) => {
    response.writeHead(200, { ...JSON_TYPE, "content-length": 100 }).write("{");
    setImmediate(() => response.destroy());
  };
  for (const answer of [before, await get()]) {
    expect([answer.status, codeOf(answer)]).toEqual([502, "upstream_error"]);
    expect(answer.text).toContain("may have been done");
  }
});

test("refused, unknown name, no TLS and no HTTP are told apart, and name the host alone", async () => {
  const gone = await listen(() => undefined);
  await gone.close();
  const refused = await throughTo(gone.url);
  expect([refused.status, codeOf(refused)]).toEqual([502, "upstream_unreachable"]);
  expect(refused.text).toContain(`127.0.0.1:${gone.port} refused the connection`);

  const unknown = await throughTo("http://roster-test.invalid");
  expect([unknown.status, codeOf(unknown)]).toEqual([502, "upstream_unreachable"]);
  expect(unknown.text).toContain("roster-test.invalid has no address");

  const plain = await throughTo(upstream.url.replace("http:", "https:"));
  expect([plain.status, codeOf(plain)]).toEqual([502, "upstream_unreachable"]);
  expect(plain.text).toContain("No secure connection");

  const silent = createServer((socket) => void socket.write("SSH-2.0-x\r\n")).listen(
    0,
    "127.0.0.1",
  );
  await once(silent, "listening");
  const address = silent.address();
  const port = typeof address === "object" ? address?.port : 0;
  const ssh = await throughTo(`http://127.0.0.1:${port}`);
  expect([ssh.status, codeOf(ssh)]).toEqual([502, "upstream_invalid"]);
  silent.close();

  for (const { text } of [refused, unknown, plain, ssh]) expect(text).not.toContain(KEY);
});

test("each request is sent once", async () => {
  for (const status of [429, 500, 502, 503, 504]) {
    upstream.received.length = 0;
    upstream.answer = (response) => response.writeHead(status).end();
    await call(`${proxy.api}/assistants`, { method: "POST", body: "{}" });
    expect(upstream.received.length).toBe(1);
  }
});
