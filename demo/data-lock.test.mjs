// @ts-check
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DataDirInUseError, lockDataDir } from "./data-lock.mjs";

let dir = "";
const lockFile = () => join(dir, "roster.lock");
/** @param {number} pid @param {number} [startedAt] */
const leaveLock = (pid, startedAt = Date.now()) =>
  writeFileSync(lockFile(), JSON.stringify({ pid, startedAt }));

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "roster-lock-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test("takes the folder and gives it back", () => {
  const release = lockDataDir(dir);
  expect(JSON.parse(readFileSync(lockFile(), "utf8")).pid).toBe(process.pid);
  release();
  release();
  expect(existsSync(lockFile())).toBe(false);
});

test("a running server's folder is refused, and the message says what to do", () => {
  const holder = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", "server.mjs"]);
  try {
    leaveLock(holder.pid ?? 0);
    expect(() => lockDataDir(dir)).toThrow(DataDirInUseError);
    expect(() => lockDataDir(dir)).toThrow(new RegExp(`process ${holder.pid}.*--data-dir`));
  } finally {
    holder.kill("SIGKILL");
  }
});

test("a dead process's lock is taken over", () => {
  leaveLock(spawnSync(process.execPath, ["-e", ""]).pid);
  lockDataDir(dir);
  expect(JSON.parse(readFileSync(lockFile(), "utf8")).pid).toBe(process.pid);
  expect(readdirSync(dir)).toEqual(["roster.lock"]);
});

test("a lock from before the machine started is taken over", () => {
  leaveLock(1, 1);
  expect(() => lockDataDir(dir)).not.toThrow();
});

test("an unreadable lock is taken over", () => {
  writeFileSync(lockFile(), "not json");
  expect(() => lockDataDir(dir)).not.toThrow();
});

test("giving back leaves a lock that is not one's own", () => {
  const release = lockDataDir(dir);
  leaveLock(1);
  release();
  expect(existsSync(lockFile())).toBe(true);
});
