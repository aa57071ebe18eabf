// @ts-check
import { once } from "node:events";

/** @import { ChildProcess } from "node:child_process" */

/**
 * The processes a launcher started, so that they end with it.
 */
export function createChildGroup() {
  /** @type {Map<ChildProcess, number>} */
  const running = new Map();
  let stopping = false;

  return {
    get stopping() {
      return stopping;
    },

    /**
     * @template {ChildProcess} C
     * @param {C} child
     * @param {number} graceMs how long it may take to end before it is killed
     * @returns {C} the same
     */
    add(child, graceMs) {
      running.set(child, graceMs);
      child.once("exit", () => running.delete(child));
      if (stopping) child.kill("SIGTERM");
      return child;
    },

    /**
     * Passes the signal on, the last one first, as it may need those before it to finish, and waits for each.
     *
     * @param {NodeJS.Signals} signal
     */
    async stop(signal) {
      stopping = true;
      for (const [child, graceMs] of [...running].reverse()) {
        if (!running.has(child)) continue;
        const impatience = setTimeout(() => child.kill("SIGKILL"), graceMs);
        const ended = once(child, "exit");
        child.kill(signal);
        await ended;
        clearTimeout(impatience);
      }
    },

    kill() {
      for (const child of running.keys()) child.kill("SIGKILL");
    },
  };
}

/** @typedef {ReturnType<typeof createChildGroup>} ChildGroup */
