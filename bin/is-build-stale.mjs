// @ts-check
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
];

/**
 * Whether the production build is missing, or older than what it was made from. Folders count too,
 * so that a deleted file is noticed; tests do not.
 *
 * @param {string} root
 */
export function isBuildStale(root) {
  const builtAt = changedAt(join(root, ".next", "BUILD_ID"));
  return builtAt === undefined || SOURCES.some((name) => newestIn(join(root, name)) > builtAt);
}

/**
 * @param {string} path
 * @returns {number} milliseconds; 0 where there is nothing
 */
function newestIn(path) {
  const own = changedAt(path) ?? 0;
  if (own === 0 || !statSync(path).isDirectory()) return own;
  return readdirSync(path)
    .filter((name) => !/\.test\.[a-z]+$/.test(name))
    .reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), own);
}

/** @param {string} path */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
