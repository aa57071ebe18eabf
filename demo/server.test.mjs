// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@langchain/langgraph-sdk";
import { afterEach, beforeEach, expect, test } from "vitest";

/** @import { ChildProcess } from "node:child_process" */

const SERVER = fileURLToPath(new URL("server.mjs", import.meta.url));
const LIMIT_MS = 30_000;
let dataDir = "";
/** @type {ChildProcess[]} */
let started = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "roster-server-"));
});
afterEach(() => {
  for (const child of started) child.kill("SIGKILL");
  started = [];
  rmSync(dataDir, { recursive: true, force: true });
});

async function start() {
  const child = spawn(process.execPath, [SERVER], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      ...process.env,
      ROSTER_DATA_DIR: dataDir,
      ROSTER_EMBEDDED_PORT: "0",
      ROSTER_DEMO_DELAY_MS: "0",
    },
  });
  started.push(child);
  let stderr = "";
  child.stderr?.on("data", (data) => {
    stderr += data;
  });
  const [first] = await Promise.race([once(child, "message"), once(child, "close")]);
  const url = typeof first === "object" && first !== null ? first.url : undefined;
  const client = new Client({ apiUrl: url, apiKey: null, callerOptions: { maxRetries: 0 } });
  return { child, url, client, exitCode: first, stderr: () => stderr };
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
async function end(child, signal) {
  child.kill(signal);
  const [code] = await once(child, "exit");
  return code;
}

test(
  "what was created a moment before SIGTERM is there after the next start",
  async () => {
    const { child, client } = await start();
    const { assistant_id } = await client.assistants.create({ graphId: "agent", name: "Kept" });
    expect(await end(child, "SIGTERM")).toBe(0);
    const again = await start();
    expect(await again.client.assistants.get(assistant_id)).toMatchObject({ name: "Kept" });
  },
  LIMIT_MS,
);

test(
  "a run cut off by the end of the server leaves its thread usable",
  async () => {
    const { child, client } = await start();
    const { thread_id } = await client.threads.create();
    const input = { messages: [{ role: "user", content: "count slowly to 500" }] };
    const stream = client.runs.stream(thread_id, "agent", { input, streamMode: "messages-tuple" });
    await stream.next();
    await expect.poll(async () => (await client.threads.get(thread_id)).status).toBe("busy");
    expect(await end(child, "SIGINT")).toBe(0);
    await stream.return(undefined).catch(() => undefined);
    const again = await start();
    expect((await again.client.runs.list(thread_id)).map((run) => run.status)).toEqual([
      "interrupted",
    ]);
    const question = { messages: [{ role: "user", content: "who made you?" }] };
    const values = await again.client.runs.wait(thread_id, "agent", { input: question });
    expect(JSON.stringify(values)).toContain("I am made by Anthropic");
  },
  LIMIT_MS,
);

test(
  "ends with its parent and keeps the data",
  async () => {
    const { child, client } = await start();
    const { assistant_id } = await client.assistants.create({ graphId: "agent", name: "Kept" });
    child.disconnect();
    await once(child, "exit");
    expect(readdirSync(dataDir)).toEqual([".langgraph_api"]);
    const again = await start();
    expect((await again.client.assistants.get(assistant_id)).name).toBe("Kept");
  },
  LIMIT_MS,
);

test(
  "a second server on the same folder says what to do",
  async () => {
    await start();
    const second = await start();
    expect(second.exitCode).toBe(1);
    expect(second.stderr()).toMatch(/already uses the data folder .* --data-dir/);
  },
  LIMIT_MS,
);

test(
  "data that cannot be read is kept beside, with a warning",
  async () => {
    const { child } = await start();
    await end(child, "SIGTERM");
    const file = join(dataDir, ".langgraph_api", ".langgraphjs_ops.json");
    writeFileSync(file, "{ cut");
    const again = await start();
    expect(again.stderr()).toContain(`${file} could not be read, so it was moved to`);
    expect(readdirSync(join(dataDir, ".langgraph_api")).join()).toContain(".corrupt-");
    expect(await again.client.assistants.count()).toBe(4);
  },
  LIMIT_MS,
);

test(
  "every graph gives all five schemas at once",
  async () => {
    const { client } = await start();
    for (const graphId of ["agent", "research", "approval", "report"]) {
      const schemas = await client.assistants.getSchemas(graphId);
      expect(Object.values(schemas).filter((schema) => typeof schema === "object")).toHaveLength(5);
    }
  },
  LIMIT_MS,
);
