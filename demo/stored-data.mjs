// @ts-check
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const OPS_FILE = ".langgraphjs_ops.json";
const DATA_FILES = [OPS_FILE, ".langgraphjs_api.checkpointer.json", ".langgraphjs_api.store.json"];

const Stored = z.looseObject({ json: z.record(z.string(), z.unknown()) });
const StoredOps = z.looseObject({
  json: z.looseObject({
    assistants: z.record(z.string(), z.unknown()),
    assistant_versions: z.array(z.unknown()),
    threads: z.record(z.string(), z.looseObject({ status: z.string() })),
    runs: z.record(z.string(), z.looseObject({ status: z.string(), thread_id: z.string() })),
  }),
});

/**
 * Moves data files that cannot be read out of the server's way: it would start with an empty store
 * and write that over them.
 *
 * @param {string} dataDir
 * @param {Date} [now]
 * @returns {{ file: string, movedTo: string }[]}
 */
export function setAsideUnreadable(dataDir, now = new Date()) {
  const stamp = now.toISOString().replaceAll(/[:.]/g, "-");
  return DATA_FILES.map((name) => join(dataDir, ".langgraph_api", name))
    .filter((file) => existsSync(file) && !isReadable(file))
    .map((file) => {
      const movedTo = `${file}.corrupt-${stamp}`;
      renameSync(file, movedTo);
      return { file, movedTo };
    });
}

/**
 * Ends the runs that were under way when the server last stopped. The server itself leaves them
 * `running` for ever, and their threads would refuse every new run.
 *
 * @param {string} dataDir a folder that {@link setAsideUnreadable} has passed
 * @returns {number} how many runs were ended
 */
export function endCutOffRuns(dataDir) {
  const file = join(dataDir, ".langgraph_api", OPS_FILE);
  if (!existsSync(file)) return 0;
  const stored = StoredOps.parse(JSON.parse(readFileSync(file, "utf8")));
  const { runs, threads } = stored.json;
  const cutOff = Object.values(runs).filter((run) => run.status === "running");
  for (const run of cutOff) {
    run.status = "interrupted";
    const thread = threads[run.thread_id];
    if (thread?.status === "busy") thread.status = "idle";
  }
  if (cutOff.length > 0) {
    writeFileSync(`${file}.new`, JSON.stringify(stored));
    renameSync(`${file}.new`, file);
  }
  return cutOff.length;
}

/** @param {string} file */
function isReadable(file) {
  const schema = file.endsWith(OPS_FILE) ? StoredOps : Stored;
  try {
    return schema.safeParse(JSON.parse(readFileSync(file, "utf8"))).success;
  } catch {
    return false;
  }
}
