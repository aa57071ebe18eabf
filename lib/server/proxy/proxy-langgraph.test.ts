import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call, codeOf } from "./testing/call";
import { startProxy } from "./testing/start-proxy";

const SERVER = fileURLToPath(new URL("../../../demo/server.mjs", import.meta.url));

/** The embedded LangGraph server, with its sample graphs, on a free port and with its own data. */
async function startLangGraph() {
  const dataDir = mkdtempSync(join(tmpdir(), "roster-proxy-"));
  const child = spawn(process.execPath, [SERVER], {
    env: { ...process.env, ROSTER_EMBEDDED_PORT: "0", ROSTER_DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [ready] = await once(child.stdout, "data");
  return {
    url: /ready (\S+)/.exec(String(ready))?.[1] ?? "",
    close: async () => {
      child.kill();
      await once(child, "exit");
      rmSync(dataDir, { recursive: true });
    },
  };
}

let server: Awaited<ReturnType<typeof startLangGraph>>;
let proxy: Awaited<ReturnType<typeof startProxy>>;

beforeAll(async () => {
  server = await startLangGraph();
  proxy = await startProxy({ url: server.url, apiKey: "canary-key" });
}, 60_000);
afterAll(async () => {
  await proxy.close();
  await server.close();
});

const post = (path: string, body: object) =>
  call(`${proxy.api}/${path}`, { method: "POST", body: JSON.stringify(body) });

async function agentId(): Promise<string> {
  const { text } = await post("assistants/search", { graph_id: "agent", limit: 1 });
  return JSON.parse(text)[0].assistant_id;
}

test("a run streams, is found again and can be replayed", { timeout: 30_000 }, async () => {
  const threadId = randomUUID();
  expect((await post("threads", { thread_id: threadId })).status).toBe(200);
  const run = await post(`threads/${threadId}/runs/stream`, {
    assistant_id: await agentId(),
    input: { messages: [{ role: "user", content: "who made you?" }] },
    stream_mode: ["messages-tuple", "values"],
    stream_resumable: true,
  });
  expect(run.headers["content-type"]).toBe("text/event-stream; charset=utf-8");
  const location = run.headers["content-location"] ?? "";
  expect(location).toMatch(new RegExp(`^/threads/${threadId}/runs/[0-9a-f-]{36}$`));
  expect(run.text).toContain("event: metadata\n");
  expect(run.text.match(/event: messages\n/g)?.length).toBeGreaterThan(3);

  const found = await call(`${proxy.api}${location}`);
  expect(JSON.parse(found.text)).toMatchObject({ status: "success" });
  const headers = { "last-event-id": "-1" };
  const replay = await call(`${proxy.api}${location}/stream`, { headers });
  expect(replay.text).toBe(run.text);

  const thread = await call(`${proxy.api}/threads/${threadId}`);
  expect(JSON.parse(thread.text).config).toEqual({ configurable: {} });
  expect(thread.text).not.toContain("canary-key");
});

test("its refusals come in Roster's shape", async () => {
  const missing = await call(`${proxy.api}/assistants/${randomUUID()}`);
  expect([missing.status, codeOf(missing)]).toEqual([404, "not_found"]);
  const invalid = await post("assistants", { name: 1 });
  expect([invalid.status, codeOf(invalid)]).toEqual([400, "validation"]);
  expect(JSON.parse(invalid.text).error.message).toContain("graph_id: ");
  const create = { assistant_id: randomUUID(), graph_id: "agent" };
  expect((await post("assistants", create)).status).toBe(200);
  expect(codeOf(await post("assistants", create))).toBe("conflict");
});

test("cancel answers without a body", { timeout: 30_000 }, async () => {
  const threadId = randomUUID();
  await post("threads", { thread_id: threadId });
  const run = await post(`threads/${threadId}/runs/stream`, {
    assistant_id: await agentId(),
    input: { messages: [{ role: "user", content: "hello" }] },
  });
  const path = `${run.headers["content-location"]}/cancel?action=interrupt`;
  const headers = { origin: proxy.url };
  const cancelled = await call(`${proxy.api}${path}`, {
    method: "POST",
    sameOrigin: false,
    headers,
  });
  expect([cancelled.status, cancelled.text]).toEqual([202, ""]);
});
