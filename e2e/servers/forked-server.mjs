// @ts-check
import { fork } from "node:child_process";
import { endGroup, keepLog, killGroup } from "./spawned-server.mjs";

/** @import { ChildProcess } from "node:child_process" */
/** @import { SpawnedServer } from "./spawned-server.mjs" */
/** @typedef {SpawnedServer & { kill: () => Promise<void> }} ForkedServer which `kill` ends as a crash does */

const START_TIMEOUT_MS = 60_000;

/**
 * Runs a Node script that starts a server and sends `{ type: "ready", url }` when it answers.
 *
 * @param {string} script
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<ForkedServer>}
 */
export async function forkServer(script, env) {
  const child = fork(script, [], {
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const log = keepLog(child);
  /** @type {Promise<void> | undefined} */
  let stopped;
  const stop = () => {
    stopped ??= endGroup(child);
    return stopped;
  };
  const kill = () => {
    stopped ??= killGroup(child);
    return stopped;
  };
  try {
    return { url: await ready(child, log), stop, kill };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {ChildProcess} child
 * @param {() => string} log
 * @returns {Promise<string>}
 */
function ready(child, log) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`The server was not ready within ${START_TIMEOUT_MS} ms.\n${log()}`));
    }, START_TIMEOUT_MS);
    child.once("exit", () => {
      clearTimeout(timer);
      reject(new Error(`The server ended before it was ready.\n${log()}`));
    });
    child.on("message", (message) => {
      if (typeof message !== "object" || message === null || !("url" in message)) return;
      clearTimeout(timer);
      resolve(String(message.url));
    });
  });
}
