import { mkdtempSync, readFileSync, renameSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createAuditFile } from "./audit-file";

const folder = mkdtempSync(join(tmpdir(), "roster-audit-"));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (path: string) => readFileSync(path, "utf8");

test("lines are appended to what is there", () => {
  const path = join(folder, "a.jsonl");
  createAuditFile(path).append("one");
  createAuditFile(path).append("two");
  expect(read(path)).toBe("one\ntwo\n");
});

test("a file that is rotated away is made anew, and one that is emptied goes on", () => {
  const path = join(folder, "b.jsonl");
  const file = createAuditFile(path);
  file.append("one");
  renameSync(path, `${path}.1`);
  file.append("two");
  expect([read(`${path}.1`), read(path)]).toEqual(["one\n", "two\n"]);
  truncateSync(path);
  file.append("three");
  expect(read(path)).toBe("three\n");
});

test("one that cannot be written says which, why and how to mend it", () => {
  const path = join(folder, "missing", "c.jsonl");
  expect(() => createAuditFile(path)).toThrow(`AUDIT_FILE names ${path}`);
  expect(() => createAuditFile(path)).toThrow(/ENOENT.*Make its folder/);
});
