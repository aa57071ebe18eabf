import { once } from "node:events";
import { type IncomingMessage, request, type ServerResponse } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startProxy } from "./testing/start-proxy";
import { startUpstream } from "./testing/start-upstream";

const ID = "fe096781-5601-53d2-b2f6-0d3403f7e9ca";
const HEARTBEAT = ": hb\n\n";

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let proxy: Awaited<ReturnType<typeof startProxy>>;
let arrived: (response: ServerResponse) => void;

beforeAll(async () => {
  upstream = await startUpstream((response) => arrived(response));
  proxy = await startProxy({ url: upstream.url });
});
afterAll(async () => {
  await proxy.close();
  await upstream.close();
});

const nextArrival = () =>
  new Promise<ServerResponse>((resolve) => {
    arrived = resolve;
  });

function startRun() {
  const headers = { origin: proxy.url, "content-type": "application/json" };
  const url = `${proxy.api}/threads/${ID}/runs/stream`;
  const sent = request(url, { method: "POST", headers, agent: false });
  sent.on("error", () => undefined);
  sent.end("{}");
  return sent;
}

/** An open stream: the client's side of it, and the deployment's. */
async function openStream() {
  const arrival = nextArrival();
  const sent = startRun();
  const answered = once(sent, "response");
  const source = await arrival;
  source.writeHead(200, {
    "content-type": "text/event-stream",
    "content-location": `/threads/${ID}/runs/${ID}`,
  });
  source.flushHeaders();
  const [response]: IncomingMessage[] = await answered;
  if (response === undefined) throw new Error("no answer");
  response.on("error", () => undefined);
  const chunks = response.setEncoding("utf8").iterator({ destroyOnReturn: false });
  const next = async () => (await chunks.next()).value;
  expect(await next()).toBe(HEARTBEAT);
  return { sent, source, response, next };
}

test("headers come before the first event, with the run's id", async () => {
  const { response, source } = await openStream();
  expect(response.headers).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "content-location": `/threads/${ID}/runs/${ID}`,
    "cache-control": "no-store, no-cache, no-transform",
    "x-accel-buffering": "no",
    "x-content-type-options": "nosniff",
  });
  source.end();
});

test("each of 500 events arrives before the next one is sent", async () => {
  const { source, next } = await openStream();
  for (let i = 0; i < 500; i += 1) {
    const frame = `event: values\ndata: {"i":${i},"text":"é😀"}\nid: ${i}\n\n`;
    source.write(frame);
    expect(await next()).toBe(frame);
  }
  source.end();
});

test("a frame may come byte by byte", async () => {
  const { source, next } = await openStream();
  const frame = 'data: {"text":"é😀"}\r\n\r\n';
  for (const byte of Buffer.from(frame)) source.write(new Uint8Array([byte]));
  source.end();
  let all = "";
  for (let text = await next(); text !== undefined; text = await next()) all += text;
  expect(all).toBe(frame);
});

test("the client leaves in the middle: the deployment's connection closes", async () => {
  for (let i = 0; i < 20; i += 1) {
    const { sent, source } = await openStream();
    const closed = once(source, "close");
    sent.destroy();
    await closed;
  }
  expect(proxy.lines.at(-1)).toMatchObject({ aborted: "client", status: 200 });
});

test("the client leaves before the headers: the same", async () => {
  for (let i = 0; i < 20; i += 1) {
    const arrival = nextArrival();
    const sent = startRun();
    const source = await arrival;
    const closed = once(source, "close");
    sent.destroy();
    await closed;
  }
});

test("the deployment breaks off: the stream breaks, it does not end", async () => {
  const { source, response } = await openStream();
  const broken = once(response, "error");
  response.resume();
  source.write("data: 1\n\ndata: {");
  source.socket?.resetAndDestroy();
  expect((await broken)[0]).toMatchObject({ code: "ECONNRESET" });
});

test("a last frame that was cut passes as it came", async () => {
  const { source, next } = await openStream();
  source.end("data: {");
  expect(await next()).toBe("data: {");
  expect(await next()).toBeUndefined();
});

test("silence is bridged by comments over the wire too", async () => {
  const quick = await startProxy({ url: upstream.url, heartbeat: 20 });
  const headers = { origin: quick.url };
  const arrival = nextArrival();
  const sent = request(`${quick.api}/threads/${ID}/runs/${ID}/stream`, { headers, agent: false });
  sent.end();
  const source = await arrival;
  source.writeHead(200, { "content-type": "text/event-stream" });
  source.write("data: 1\n\n");
  const [response] = await once(sent, "response");
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) {
    text += chunk;
    if (text.endsWith(HEARTBEAT.repeat(3))) break;
  }
  expect(text).toContain(`data: 1\n\n${HEARTBEAT}`);
  await quick.close();
});
