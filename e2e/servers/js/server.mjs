// @ts-check
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { startServer } from "@langchain/langgraph-api/server";

const GRAPHS = fileURLToPath(new URL("graphs", import.meta.url));
const kept = process.env.DATA_DIR;
const cwd = kept ?? mkdtempSync(join(tmpdir(), "roster-js-"));

/** @param {string} file @param {string} name */
const at = (file, name) => `${relative(cwd, join(GRAPHS, file))}.mjs:${name}`;

const { host, cleanup } = await startServer({
  port: Number(process.env.PORT ?? 0),
  host: "127.0.0.1",
  nWorkers: 4,
  cwd,
  graphs: {
    ...Object.fromEntries(
      ["agent", "plain", "questions", "endless"].map((id) => [id, at(id, "graph")]),
    ),
    ...Object.fromEntries(
      ["breaking", "empty", "large", "ugly"].map((id) => [id, at("shapes", id)]),
    ),
  },
});
process.once("SIGTERM", async () => {
  await cleanup();
  if (kept === undefined) rmSync(cwd, { recursive: true, force: true });
  process.exit(0);
});
process.send?.({ type: "ready", url: `http://${host}` });
