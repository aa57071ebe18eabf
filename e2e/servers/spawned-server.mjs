// @ts-check
import { setTimeout as delay } from "node:timers/promises";

/** @import { ChildProcess } from "node:child_process" */

/**
 * A server that a test started.
 * @typedef {object} SpawnedServer
 * @property {string} url
 * @property {() => Promise<void>} stop Ends the server and everything it started; safe to call twice.
 */

const LONGEST_LOG = 20_000;

/**
 * Keeps the last part of what a process printed, to be shown when it fails.
 *
 * @param {ChildProcess} child
 * @returns {() => string}
 */
export function keepLog(child) {
  let log = "";
  /** @param {Buffer} chunk */
  const append = (chunk) => {
    log = `${log}${chunk}`.slice(-LONGEST_LOG);
  };
  child.stdout?.on("data", append);
  child.stderr?.on("data", append);
  return () => log.trim();
}

/**
 * Resolves when `GET <url><path>` answers 200. Throws with the log when the process ends first, or
 * after `timeoutMs`.
 *
 * @param {object} options
 * @param {string} options.url
 * @param {string} [options.path] `/ok`, unless the server has another
 * @param {ChildProcess} options.child
 * @param {() => string} options.log
 * @param {number} options.timeoutMs
 */
export async function answering({ url, path = "/ok", child, log, timeoutMs }) {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The server ended before it answered.\n${log()}`);
    }
    const response = await fetch(`${url}${path}`).catch(() => undefined);
    if (response?.ok) return;
    await delay(100);
  }
  throw new Error(`The server at ${url} did not answer within ${timeoutMs} ms.\n${log()}`);
}

/**
 * Ends a process that leads its own group, and the whole group with it: politely, then by force.
 *
 * @param {ChildProcess} child
 * @param {number} graceMs
 */
export async function endGroup(child, graceMs = 10_000) {
  const ended = exitOf(child);
  signalGroup(child, "SIGTERM");
  const patience = new AbortController();
  await Promise.race([ended, delay(graceMs, undefined, { signal: patience.signal })]);
  patience.abort();
  await killGroup(child);
}

/**
 * Ends such a process and its group at once, as a crash does: nothing is saved.
 *
 * @param {ChildProcess} child
 */
export async function killGroup(child) {
  const ended = exitOf(child);
  signalGroup(child, "SIGKILL");
  await ended;
}

/** @param {ChildProcess} child */
function exitOf(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(undefined);
    else child.once("exit", resolve);
  });
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
