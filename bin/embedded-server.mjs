// @ts-check
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { LaunchError } from "./launch-error.mjs";

/** @import { ChildGroup } from "./child-group.mjs" */
/** @typedef {Record<string, string | undefined>} Env */

const SERVER = fileURLToPath(new URL("../demo/server.mjs", import.meta.url));
const READY_WITHIN_MS = 60_000;
const SAVE_WITHIN_MS = 15_000;
const RESTART_AFTER_MS = 500;
const ONE_RESTART_PER_MS = 60_000;

/**
 * Starts the demo server and keeps it running: once it has died it is started again on the same
 * port, since the web server already holds its address. Two deaths within a minute are the end.
 *
 * @param {ChildGroup} group
 * @param {Env} env
 * @param {(reason: LaunchError) => void} onGivenUp
 * @returns {Promise<string>} its URL
 * @throws {LaunchError} where it does not start
 */
export async function startEmbeddedServer(group, env, onGivenUp) {
  const { url, exited } = await spawnServer(group, env);
  keepRunning(exited, Number.NEGATIVE_INFINITY).catch(onGivenUp);
  return url;

  /**
   * @param {Promise<string>} ended
   * @param {number} restartedAt
   */
  async function keepRunning(ended, restartedAt) {
    const how = await ended;
    if (group.stopping) return;
    if (Date.now() - restartedAt < ONE_RESTART_PER_MS) {
      throw new LaunchError(`The demo server stopped again (${how}), so Roster stops too.`);
    }
    console.error(`The demo server stopped unexpectedly (${how}). Starting it again…`);
    await delay(RESTART_AFTER_MS);
    if (group.stopping) return;
    const next = await spawnServer(group, { ...env, ROSTER_EMBEDDED_PORT: new URL(url).port });
    if (next.url !== url) {
      throw new LaunchError(
        `The demo server's port ${new URL(url).port} was taken by another program in the meantime, so Roster stops. Start it again.`,
      );
    }
    console.error(`The demo server runs again on ${url}. A run that was under way has ended.`);
    await keepRunning(next.exited, Date.now());
  }
}

/**
 * @param {ChildGroup} group
 * @param {Env} env
 * @returns {Promise<{ url: string, exited: Promise<string> }>}
 */
async function spawnServer(group, env) {
  const child = group.add(
    spawn(process.execPath, [SERVER], { env, stdio: ["ignore", "pipe", "inherit", "ipc"] }),
    SAVE_WITHIN_MS,
  );
  if (child.stdout) {
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (!line.startsWith("ready ")) console.log(line);
    });
  }
  /** @type {Promise<string>} */
  const exited = new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  /** @type {Promise<string>} */
  const ready = new Promise((resolve) => {
    child.on("message", (message) => {
      if (isReady(message)) resolve(message.url);
    });
  });
  const timeout = new AbortController();
  const late = delay(READY_WITHIN_MS, undefined, { signal: timeout.signal }).catch(() => undefined);
  const url = await Promise.race([ready, exited.then(() => undefined), late]);
  timeout.abort();
  if (url) return { url, exited };
  child.kill("SIGKILL");
  throw new LaunchError(
    "The demo server did not start; the reason stands above. " +
      "To manage a server of your own instead, set LANGGRAPH_API_URL or use --url.",
  );
}

/**
 * @param {unknown} message
 * @returns {message is { type: "ready", url: string }}
 */
function isReady(message) {
  return (
    typeof message === "object" &&
    message !== null &&
    "type" in message &&
    message.type === "ready" &&
    "url" in message &&
    typeof message.url === "string"
  );
}
