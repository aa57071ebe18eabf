// @ts-check
import { get } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { LaunchError } from "./launch-error.mjs";

const WITHIN_MS = 120_000;
const PAUSE_MS = 100;

/**
 * Waits until the web server answers a request without a server error.
 *
 * @param {string} url
 * @param {AbortSignal} ended aborted when the server's process ends, which ends the wait
 * @param {number} [withinMs]
 * @throws {LaunchError} where it does not answer in time
 */
export async function untilAnswers(url, ended, withinMs = WITHIN_MS) {
  const giveUpAt = Date.now() + withinMs;
  let last = "no answer";
  while (Date.now() < giveUpAt) {
    const status = await statusOf(new URL("/healthz", url), ended);
    if (ended.aborted || (status && status < 500)) return;
    if (status) last = `status ${status}`;
    await delay(PAUSE_MS);
  }
  throw new LaunchError(
    `Roster did not answer on ${url} within ${withinMs / 1000} s (${last}). Start it again; the reason may stand above.`,
  );
}

/**
 * Without an agent the connection closes: one kept alive would hold up the server's end.
 *
 * @param {URL} url
 * @param {AbortSignal} signal
 * @returns {Promise<number | undefined>}
 */
function statusOf(url, signal) {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, signal }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on("error", () => resolve(undefined));
  });
}
