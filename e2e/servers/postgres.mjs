// @ts-check
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "./free-port.mjs";
import { quietEnvironment } from "./quiet-environment.mjs";
import { endGroup, keepLog } from "./spawned-server.mjs";

/** @import { SpawnedServer } from "./spawned-server.mjs" */

const run = promisify(execFile);
const START_TIMEOUT_MS = 30_000;

/**
 * Starts PostgreSQL on a free loopback port with an empty database, whose files `stop` removes. It
 * refuses to run as root: where that is who we are, it gets a user namespace of its own, in which it
 * is nobody.
 *
 * @param {string} bin the folder of `initdb` and `postgres`
 * @returns {Promise<SpawnedServer>}
 */
export async function startPostgres(bin) {
  const folder = await mkdtemp(join(tmpdir(), "roster-postgres-"));
  const data = join(folder, "data");
  const port = await freePort();
  const [initdb, ...init] = asNobody(join(bin, "initdb"), [
    ...["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
  ]);
  const clean = () => rm(folder, { recursive: true, force: true });
  await run(initdb, init, { env: quietEnvironment() }).catch(async (error) => {
    await clean();
    throw new Error(`PostgreSQL could not make a database. ${error.message}`, { cause: error });
  });
  const [postgres, ...args] = asNobody(join(bin, "postgres"), [
    ...["-D", data, "-h", "127.0.0.1", "-p", `${port}`],
    // Nothing here outlives a test.
    ...["-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "max_connections=200"],
  ]);
  const child = spawn(postgres, args, {
    env: quietEnvironment(),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = keepLog(child);
  /** @type {Promise<void> | undefined} */
  let stopped;
  const stop = () => {
    stopped ??= endGroup(child).then(clean);
    return stopped;
  };
  for (const end = Date.now() + START_TIMEOUT_MS; ; await delay(50)) {
    if (await listens(port)) break;
    if (child.exitCode === null && Date.now() < end) continue;
    await stop();
    throw new Error(`PostgreSQL did not start.\n${log()}`);
  }
  return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop };
}

/** @param {string} command @param {string[]} args @returns {[string, ...string[]]} */
function asNobody(command, args) {
  const root = process.getuid?.() === 0;
  return root ? ["unshare", "--user", command, ...args] : [command, ...args];
}

/** @param {number} port */
async function listens(port) {
  const socket = connect(port, "127.0.0.1");
  return once(socket, "connect")
    .then(
      () => true,
      () => false,
    )
    .finally(() => socket.destroy());
}
