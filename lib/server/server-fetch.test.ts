import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Deployment, PLAIN } from "./deployments";
import { startUpstream } from "./proxy/testing/start-upstream";
import { deploymentFetch } from "./server-fetch";

const ID = "fe096781-5601-53d2-b2f6-0d3403f7e9ca";

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let deployment: Deployment;

beforeAll(async () => {
  vi.stubEnv("LOG_LEVEL", "silent");
  upstream = await startUpstream();
  const url = `${upstream.url}/tenant-a`;
  deployment = { ...PLAIN, slug: "default", name: "Test", url, apiKey: "key", embedded: false };
});
afterAll(() => upstream.close());

test("goes straight to the deployment, with its key and the proxy's headers", async () => {
  const response = await deploymentFetch(deployment)(`${deployment.url}/assistants/search`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-user-id": "admin" },
    body: '{"limit":1}',
    cache: "no-store",
  });
  expect(await response.json()).toEqual({ ok: true });
  const received = upstream.received.at(-1);
  expect(received).toMatchObject({
    method: "POST",
    url: "/tenant-a/assistants/search",
    body: '{"limit":1}',
  });
  expect(received?.headers).toMatchObject({ "x-api-key": "key", accept: "application/json" });
  expect(received?.headers["x-user-id"]).toBeUndefined();
});

test("a refusal has the proxy's shape", async () => {
  upstream.answer = (response) => response.writeHead(404).end("Assistant not found");
  const response = await deploymentFetch(deployment)(`${deployment.url}/assistants/${ID}`);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({
    error: { code: "not_found", message: "Assistant not found" },
  });
});

test.each(["/internal/truncate", `/assistants/${ID}/../../info`, "/info?x=1", ""])(
  "%j is not sent",
  async (path) => {
    const before = upstream.received.length;
    const response = await deploymentFetch(deployment)(`${deployment.url}${path}`);
    expect([response.status, upstream.received.length]).toEqual([404, before]);
  },
);

test("another address is not sent anything", async () => {
  const before = upstream.received.length;
  const sameLength = `${deployment.url.slice(0, -1)}b/info`;
  for (const url of [sameLength, upstream.url, `${deployment.url}.evil.example/info`, "/info"]) {
    expect((await deploymentFetch(deployment)(url)).status).toBe(404);
  }
  expect(upstream.received.length).toBe(before);
});

test("an unreachable deployment answers 502 in the proxy's shape", async () => {
  const gone = await startUpstream();
  await gone.close();
  const response = await deploymentFetch({ ...deployment, url: gone.url })(`${gone.url}/info`);
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({ error: { code: "upstream_unreachable" } });
});

test("aborting throws the reason", async () => {
  upstream.answer = () => undefined;
  const reason = new Error("left");
  const pending = deploymentFetch(deployment)(`${deployment.url}/info`, {
    signal: AbortSignal.abort(reason),
  });
  await expect(pending).rejects.toBe(reason);
});
