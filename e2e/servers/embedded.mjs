// @ts-check
import { fileURLToPath } from "node:url";
import { forkServer } from "./forked-server.mjs";
import { quietEnvironment } from "./quiet-environment.mjs";

/** @import { ForkedServer } from "./forked-server.mjs" */

const SERVER = fileURLToPath(new URL("../../demo/server.mjs", import.meta.url));

/**
 * Starts Roster's embedded LangGraph server on loopback, with its data in `dataDir`. Port 0, or a
 * port that is taken, gives any free one.
 *
 * @param {{ port: number, dataDir: string, env?: Record<string, string> }} options
 * @returns {Promise<ForkedServer>}
 */
export function startEmbeddedServer({ port, dataDir, env = {} }) {
  return forkServer(SERVER, {
    ...quietEnvironment(),
    ROSTER_EMBEDDED_PORT: `${port}`,
    ROSTER_DATA_DIR: dataDir,
    ...env,
  });
}
