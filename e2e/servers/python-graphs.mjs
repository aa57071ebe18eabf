// @ts-check
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("python", import.meta.url));

/**
 * The text of `e2e/servers/python/langgraph.json` for a server that runs in a folder of its own: each
 * graph by its full path.
 */
export async function pythonGraphs() {
  const config = JSON.parse(await readFile(join(SOURCE, "langgraph.json"), "utf8"));
  /** @type {[string, string][]} */
  const graphs = Object.entries(config.graphs);
  return JSON.stringify({
    ...config,
    dependencies: [SOURCE],
    graphs: Object.fromEntries(graphs.map(([id, spec]) => [id, resolve(SOURCE, spec)])),
  });
}
