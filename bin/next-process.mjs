// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isBuildStale } from "./is-build-stale.mjs";
import { LaunchError } from "./launch-error.mjs";

/** @import { ChildGroup } from "./child-group.mjs" */
/** @typedef {Record<string, string | undefined>} Env */
/** @typedef {{ root: string, group: ChildGroup }} Launch */

const NEXT = createRequire(import.meta.url).resolve("next/dist/bin/next");
const PRELOAD = fileURLToPath(new URL("exit-with-parent.cjs", import.meta.url));
const ALWAYS = { NEXT_TELEMETRY_DISABLED: "1" };
// Longer than the 60 s of most balancers, which must not send to a connection that is being closed.
const KEEP_ALIVE_SECONDS = 65;
const SHUTDOWN_SECONDS = 10;
// It ends by itself within its own bound; this is for when it does not.
const BEYOND_MS = 3000;
const BUILD_GRACE_MS = 3000;

/**
 * Makes the production build where it is missing or older than its sources.
 *
 * @param {Launch} launch
 * @param {Env} env
 * @param {() => Promise<void>} beforehand what must hold before a minute is spent on building
 * @throws {LaunchError} where the build fails
 */
export async function buildIfStale(launch, env, beforehand) {
  if (!isBuildStale(launch.root)) return;
  await beforehand();
  console.log("Building Roster (once, about a minute)…");
  const startedAt = new Date();
  const buildId = join(launch.root, ".next", "BUILD_ID");
  rmSync(buildId, { force: true });
  const build = launch.group.add(
    spawn(process.execPath, [NEXT, "build"], {
      cwd: launch.root,
      env: { ...env, ...ALWAYS, NODE_ENV: "production" },
      stdio: "inherit",
    }),
    BUILD_GRACE_MS,
  );
  const [code] = await once(build, "exit");
  if (code === 0) {
    // A source that changed while building is then newer than the build.
    utimesSync(buildId, startedAt, startedAt);
    return;
  }
  rmSync(buildId, { force: true });
  throw new LaunchError(
    "Roster could not be built; the reason stands above. Nothing was started. " +
      "If you changed the code, mend it and start again; otherwise run npm ci and start again.",
  );
}

/**
 * Starts the web server.
 *
 * @param {Launch} launch
 * @param {{ dev: boolean, host: string, port: number }} options
 * @param {Env} env
 */
export function startNext(launch, { dev, host, port }, env) {
  const where = ["-H", host, "-p", String(port)];
  const keepAlive = seconds(env.KEEP_ALIVE_SECONDS, KEEP_ALIVE_SECONDS) * 1000;
  const args = dev
    ? ["dev", ...where]
    : ["start", ...where, "--keepAliveTimeout", String(keepAlive)];
  // It drains as lib/server/create-drain says, where Next would wait for every stream.
  const own = dev ? {} : { NEXT_MANUAL_SIG_HANDLE: "1" };
  return launch.group.add(
    spawn(process.execPath, ["--require", PRELOAD, NEXT, ...args], {
      cwd: launch.root,
      env: { ...env, ...ALWAYS, ...own, NODE_ENV: dev ? "development" : "production" },
      stdio: ["inherit", "inherit", "inherit", "ipc"],
    }),
    seconds(env.SHUTDOWN_SECONDS, SHUTDOWN_SECONDS) * 1000 + BEYOND_MS,
  );
}

/**
 * The web server complains of what is no number.
 *
 * @param {string | undefined} text
 * @param {number} usual
 */
function seconds(text, usual) {
  return text && /^\d{1,4}$/.test(text.trim()) ? Number(text) : usual;
}
