// @ts-check
import { createRequire } from "node:module";

/**
 * @typedef {object} NextEnv
 * @property {(dir: string, dev: boolean, log: { info(): void, error(...parts: unknown[]): void }) =>
 *   { combinedEnv: Record<string, string | undefined> }} loadEnvConfig
 */

/**
 * The environment with the .env files that Next itself will load, by Next's own loader.
 *
 * @param {string} root
 * @param {boolean} dev
 */
export function loadEnv(root, dev) {
  // @next/env is a dependency of next, so it is looked up from there.
  const requireFromNext = createRequire(
    createRequire(import.meta.url).resolve("next/package.json"),
  );
  /** @type {NextEnv} */
  const { loadEnvConfig } = requireFromNext("@next/env");
  return { ...loadEnvConfig(root, dev, { info() {}, error: console.error }).combinedEnv };
}
