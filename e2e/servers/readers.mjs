// @ts-check
import { fileURLToPath } from "node:url";
import { forkServer } from "./forked-server.mjs";
import { quietEnvironment } from "./quiet-environment.mjs";

/** @import { ForkedServer } from "./forked-server.mjs" */

const SERVER = fileURLToPath(new URL("js/server.mjs", import.meta.url));

/**
 * Starts a LangGraph JS server whose graphs are strict about where they read their values: `agent`
 * from `context` alone, `plain` from `config.configurable` alone, and without a schema. Its graph
 * `questions` waits for a person in each way that the sample graphs do not.
 *
 * @param {{ port: number }} options
 * @returns {Promise<ForkedServer>}
 */
export function startReaderServer({ port }) {
  return forkServer(SERVER, { ...quietEnvironment(), PORT: `${port}` });
}
