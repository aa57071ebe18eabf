// @ts-check
import { fileURLToPath } from "node:url";
import { forkServer } from "./forked-server.mjs";
import { quietEnvironment } from "./quiet-environment.mjs";

/** @import { ForkedServer } from "./forked-server.mjs" */

const SERVER = fileURLToPath(new URL("generated/server.mjs", import.meta.url));

/**
 * Starts a server that speaks as much of the protocol as the pages read, like the Python server, over
 * `total` assistants that are made up from their numbers as they are asked for. Four of them, at least,
 * are defaults of its graphs. Nothing can be written or run.
 *
 * @param {{ total: number, port?: number }} options
 * @returns {Promise<ForkedServer>}
 */
export function startGeneratedServer({ total, port = 0 }) {
  return forkServer(SERVER, {
    ...quietEnvironment(),
    ASSISTANTS: `${total}`,
    PORT: `${port}`,
  });
}
