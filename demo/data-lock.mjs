// @ts-check
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { uptime } from "node:os";
import { join } from "node:path";
import { z } from "zod";

const LOCK_FILE = "roster.lock";
const Lock = z.object({ pid: z.number().int().positive(), startedAt: z.number() });

/** Another process already keeps its data in this folder. */
export class DataDirInUseError extends Error {
  /**
   * @param {string} dataDir
   * @param {number} pid
   */
  constructor(dataDir, pid) {
    super(
      `Another Roster (process ${pid}) already uses the data folder ${dataDir}, and two would overwrite each other. ` +
        "Stop that one, or start this one with its own folder: npm start -- --data-dir <folder>. " +
        `If no Roster is running, delete ${join(dataDir, LOCK_FILE)} and start again.`,
    );
    this.name = "DataDirInUseError";
  }
}

/**
 * Takes the data folder for this process. A lock whose process is gone is taken over.
 *
 * @param {string} dataDir an existing folder
 * @returns {() => void} gives the folder back; safe to call twice
 * @throws {DataDirInUseError}
 */
export function lockDataDir(dataDir) {
  const path = join(dataDir, LOCK_FILE);
  const mine = JSON.stringify({ pid: process.pid, startedAt: Date.now() });
  if (!tryWrite(path, mine)) {
    removeStaleLock(dataDir, path);
    if (!tryWrite(path, mine)) throw new DataDirInUseError(dataDir, holder(path)?.pid ?? 0);
  }
  return () => {
    if (readOrEmpty(path) === mine) rmSync(path, { force: true });
  };
}

/**
 * @param {string} dataDir
 * @param {string} path
 */
function removeStaleLock(dataDir, path) {
  const seen = readOrEmpty(path);
  const lock = holder(path);
  if (lock && isRunning(lock)) throw new DataDirInUseError(dataDir, lock.pid);
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  // Two starters may both have seen the dead lock: what the first has just written goes back.
  if (readOrEmpty(aside) !== seen) linkSync(aside, path);
  rmSync(aside, { force: true });
}

/** @param {z.infer<typeof Lock>} lock */
function isRunning({ pid, startedAt }) {
  const bootedAt = Date.now() - uptime() * 1000;
  if (startedAt < bootedAt || pid === process.pid || pid === process.ppid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  // A number given to another program since then shows its command; a dead process has none.
  return commandOf(pid)?.includes("server.mjs") ?? true;
}

/** Where the system does not tell, undefined. @param {number} pid */
function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function holder(path) {
  try {
    return Lock.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} path
 * @param {string} text
 */
function tryWrite(path, text) {
  try {
    writeFileSync(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} path */
function readOrEmpty(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
