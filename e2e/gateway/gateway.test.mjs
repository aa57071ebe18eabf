// @ts-check
import { once } from "node:events";
import http from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startGateway } from "./gateway.mjs";
import { cutter } from "./stream-cut.mjs";

const FRAMES = ["a", "b", "c", "d"].map((name) => `event: ${name}\ndata: {"text":"é"}\n\n`);

/** @type {Awaited<ReturnType<typeof startGateway>>} */
let gateway;
/** @type {string[]} */
const worked = [];

const server = http.createServer((request, response) => {
  worked.push(`${request.method} ${request.url}`);
  request.resume();
  if (request.url === "/stream") {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const frame of FRAMES) response.write(frame);
    return void response.end();
  }
  response.writeHead(200, { "content-type": "application/json" }).end('{"done":true}');
});

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  gateway = await startGateway({ target: `http://127.0.0.1:${port}` });
});
afterAll(async () => {
  await gateway.close();
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  gateway.clear();
  worked.length = 0;
});

/** @param {string} path @param {RequestInit} [init] */
const call = (path, init) => fetch(`${gateway.url}${path}`, { redirect: "manual", ...init });

test("without faults all passes, and is recorded with what the server answered", async () => {
  const response = await call("/x?y=1", { method: "POST", body: '{"é":1}', headers: { a: "b" } });
  expect(await response.json()).toEqual({ done: true });
  expect(gateway.requests).toMatchObject([
    { method: "POST", path: "/x?y=1", body: '{"é":1}', headers: { a: "b" }, status: 200 },
  ]);
});

test("an answer after the work was done, and one without reaching the server", async () => {
  const answer = { status: 504, body: "late" };
  gateway.setFault({ method: "POST", path: /^\/x/, times: 1, answer });
  expect((await call("/x", { method: "POST" })).status).toBe(504);
  expect((await call("/x", { method: "POST" })).status).toBe(200);
  expect(worked).toEqual(["POST /x", "POST /x"]);
  const remove = gateway.setFault({ reach: false, answer });
  expect((await call("/x")).status).toBe(504);
  expect(worked.length).toBe(2);
  expect(gateway.requests.map(({ status }) => status)).toEqual([200, 200, undefined]);
  remove();
  expect((await call("/x")).status).toBe(200);
});

test("HTML and redirects are answers too", async () => {
  const html = { status: 200, headers: { "content-type": "text/html" }, body: "<h1>x</h1>" };
  gateway.setFault({ path: /html/, reach: false, answer: html });
  gateway.setFault({
    path: /away/,
    answer: { status: 302, headers: { location: "http://x.test" } },
  });
  expect(await (await call("/html")).text()).toBe("<h1>x</h1>");
  expect((await call("/away")).headers.get("location")).toBe("http://x.test");
});

test("a dropped connection, before and after the work", async () => {
  gateway.setFault({ silence: "drop", times: 1, reach: false });
  await expect(call("/x")).rejects.toThrow();
  expect(worked).toEqual([]);
  gateway.setFault({ silence: "drop", times: 1 });
  await expect(call("/x")).rejects.toThrow();
  expect(worked).toEqual(["GET /x"]);
});

test("a hang lasts until the client leaves", async () => {
  gateway.setFault({ silence: "hang" });
  const signal = AbortSignal.timeout(50);
  await expect(call("/x", { signal })).rejects.toThrow(/abort|timeout/i);
  expect(worked).toEqual(["GET /x"]);
});

test("delays hold the request or the answer back", async () => {
  gateway.setFault({ delayBefore: 30, delayAfter: 30 });
  const start = performance.now();
  expect((await call("/x")).status).toBe(200);
  expect(performance.now() - start).toBeGreaterThan(55);
});

/** @param {Response} response */
async function readAll(response) {
  let text = "";
  const decoder = new TextDecoder();
  try {
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      text += decoder.decode(part.value, { stream: true });
    }
    return { text, broken: false };
  } catch {
    return { text, broken: true };
  }
}

test("a stream is cut after so many events, by a reset or as if it had ended", async () => {
  gateway.setFault({ path: /stream/, times: 1, cut: { events: 2 } });
  expect(await readAll(await call("/stream"))).toEqual({
    text: FRAMES.slice(0, 2).join(""),
    broken: true,
  });
  gateway.setFault({ path: /stream/, times: 1, cut: { events: 1, partial: true, with: "end" } });
  const { text, broken } = await readAll(await call("/stream"));
  expect(broken).toBe(false);
  expect(text.startsWith(FRAMES[0] ?? "")).toBe(true);
  expect(text.length).toBeGreaterThan((FRAMES[0] ?? "").length);
  expect(text).not.toContain("event: c");
  gateway.setFault({ path: /stream/, times: 1, cut: { bytes: 5, with: "end" } });
  expect((await readAll(await call("/stream"))).text).toBe("event");
});

test("where a cut falls does not depend on the chunks", () => {
  const whole = Buffer.from(FRAMES.join(""));
  for (const cut of [{ events: 2 }, { events: 1, partial: true }, { bytes: 17 }, { events: 9 }]) {
    const atOnce = cutter(cut)(whole);
    const next = cutter(cut);
    const pieces = [];
    for (const byte of whole) {
      const { pass, done } = next(Buffer.from([byte]));
      pieces.push(pass);
      if (done) break;
    }
    expect(Buffer.concat(pieces).toString()).toBe(atOnce.pass.toString());
  }
});

test("closed is refused; the same port opens again", async () => {
  const first = await startGateway({ target: gateway.url });
  await first.close();
  await expect(fetch(first.url)).rejects.toThrow();
  const second = await startGateway({ target: gateway.url, port: first.port });
  expect((await fetch(second.url)).status).toBe(200);
  await second.close();
});

test("a fault that fits what is sent, an answer without a header, and with something before it", async () => {
  const answer = { status: 422, body: "no" };
  gateway.setFault({ body: /tasks/, reach: false, answer });
  expect((await call("/x", { method: "POST", body: "values" })).status).toBe(200);
  expect((await call("/x", { method: "POST", body: "values, tasks" })).status).toBe(422);
  expect(worked).toEqual(["POST /x"]);
  gateway.setFault({ path: /stream/, without: ["content-type"], before: "event: new\n\n" });
  const changed = await call("/stream");
  expect(changed.headers.has("content-type")).toBe(false);
  expect(await changed.text()).toBe(["event: new\n\n", ...FRAMES].join(""));
});
