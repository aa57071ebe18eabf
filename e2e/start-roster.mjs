import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "./servers/free-port.mjs";
import { killGroup } from "./servers/spawned-server.mjs";

const LAUNCHER = fileURLToPath(new URL("../bin/roster.mjs", import.meta.url));
const START_TIMEOUT_MS = 60_000;

/**
 * Starts Roster as a user does, by its launcher, on an empty data folder. Its ports are free ones
 * where none is given, as one is to start it again.
 * @param {{ env?: Record<string, string>, port?: number }} [options]
 */
export async function startRoster({ env = {}, port: given } = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), "roster-e2e-"));
  const [port, embeddedPort] = await Promise.all([given ?? freePort(), freePort()]);
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [LAUNCHER, "--port", String(port)], {
    // It leads a group of its own, so that what it started can be killed with it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      // The test runner's own, see load-sdk.mjs.
      NODE_OPTIONS: "",
      OPENAI_API_KEY: "",
      ANTHROPIC_API_KEY: "",
      LANGGRAPH_API_URL: "",
      ROSTER_DATA_DIR: dataDir,
      ROSTER_EMBEDDED_PORT: String(embeddedPort),
      ...env,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
    await rm(dataDir, { recursive: true, force: true });
  };
  /** Ends it and all that it started as a crash does. */
  const kill = async () => {
    await killGroup(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await answering(url, child);
  } catch (error) {
    await stop();
    throw new Error(`Roster did not start: ${error}\n${output}`);
  }
  const serverUrl = env.LANGGRAPH_API_URL || `http://127.0.0.1:${embeddedPort}`;
  /** Sends the launcher a signal; gives its exit code. @param {NodeJS.Signals} name */
  const signal = (name) => {
    child.kill(name);
    return exited.then(() => child.exitCode);
  };
  return { url, port, serverUrl, stop, kill, signal, output: () => output };
}

/** @param {string} url @param {import("node:child_process").ChildProcess} child */
async function answering(url, child) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`it exited with code ${child.exitCode}`);
    const answer = await fetch(url, { redirect: "manual" }).catch(() => undefined);
    if (answer && answer.status < 500) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no answer within ${START_TIMEOUT_MS / 1000} s`);
}
