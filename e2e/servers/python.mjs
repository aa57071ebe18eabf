// @ts-check
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.mjs";
import { langgraphCommand } from "./python-environment.mjs";
import { pythonGraphs } from "./python-graphs.mjs";
import { quietEnvironment } from "./quiet-environment.mjs";
import { answering, endGroup, keepLog } from "./spawned-server.mjs";

/** @import { SpawnedServer } from "./spawned-server.mjs" */

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
  // The server resolves graph paths from its working folder, which here holds only its state.
  await writeFile(join(state, "langgraph.json"), await pythonGraphs());
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
