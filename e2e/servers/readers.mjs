// @ts-check
import { fileURLToPath } from "node:url";
import { forkServer } from "./forked-server.mjs";
import { quietEnvironment } from "./quiet-environment.mjs";

/** @import { ForkedServer } from "./forked-server.mjs" */

const SERVER = fileURLToPath(new URL("js/server.mjs", import.meta.url));

/**
 * Starts a LangGraph JS server whose graphs are strict about where they read their values: `agent`
 * from `context` alone, `plain` from `config.configurable` alone, and without a schema. Its graph
 * `questions` waits for a person in each way that the sample graphs do not, and a run of `endless` only
 * ends by itself when it is not asked to go on; those of `shapes` fail, are empty, large or oddly
 * named. A crash leaves its runs behind in `dataDir`, where one is given, as those of any LangGraph
 * JS server.
 *
 * @param {{ port: number, dataDir?: string }} options
 * @returns {Promise<ForkedServer>}
 */
export function startReaderServer({ port, dataDir }) {
  return forkServer(SERVER, {
    ...quietEnvironment(),
    PORT: `${port}`,
    ...(dataDir && { DATA_DIR: dataDir }),
  });
}
