// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { langgraphCommand } from "./python-environment.mjs";
import { quietEnvironment } from "./quiet-environment.mjs";
import { answering, endGroup, keepLog } from "./spawned-server.mjs";

/** @import { SpawnedServer } from "./spawned-server.mjs" */

const SOURCE = fileURLToPath(new URL("python", import.meta.url));
const START_TIMEOUT_MS = 90_000;

/**
 * Starts the Python LangGraph server (`langgraph dev`, in memory) on loopback, with the graphs of
 * `e2e/servers/python`. It needs no key and sends nothing anywhere; its state lives in a folder of
 * its own, removed by `stop`. The first call installs the pinned packages. Port 0 gives a free one.
 *
 * @param {{ port: number, env?: Record<string, string> }} options
 * @returns {Promise<SpawnedServer>}
 */
export async function startPythonServer({ port: wanted, env = {} }) {
  const command = await langgraphCommand();
  const port = wanted === 0 ? await freePort() : wanted;
  const state = await mkdtemp(join(tmpdir(), "roster-python-"));
  await writeFile(join(state, "langgraph.json"), await absoluteConfig());
  const args = ["dev", "--no-browser", "--no-reload", "--host", "127.0.0.1", "--port", `${port}`];
  const child = spawn(command, [...args, "--n-jobs-per-worker", "10"], {
    cwd: state,
    env: { ...quietEnvironment(), PYTHONDONTWRITEBYTECODE: "1", ...env },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = keepLog(child);
  const url = `http://127.0.0.1:${port}`;
  /** @type {Promise<void> | undefined} */
  let stopped;
  const stop = () => {
    stopped ??= endGroup(child).then(() => rm(state, { recursive: true, force: true }));
    return stopped;
  };
  try {
    await answering({ url, child, log, timeoutMs: START_TIMEOUT_MS });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** The server resolves graph paths from its working folder, which here holds only its state. */
async function absoluteConfig() {
  const config = JSON.parse(await readFile(join(SOURCE, "langgraph.json"), "utf8"));
  /** @type {[string, string][]} */
  const graphs = Object.entries(config.graphs);
  return JSON.stringify({
    ...config,
    dependencies: [SOURCE],
    graphs: Object.fromEntries(graphs.map(([id, spec]) => [id, resolve(SOURCE, spec)])),
  });
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}
