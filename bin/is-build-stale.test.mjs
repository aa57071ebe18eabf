// @ts-check
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isBuildStale } from "./is-build-stale.mjs";

let root = "";

/**
 * @param {string} name
 * @param {number} seconds when it was last changed
 */
function file(name, seconds) {
  const path = join(root, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, "");
  utimesSync(path, seconds, seconds);
}

/** @param {number} seconds */
function touchFolders(seconds) {
  for (const name of ["app", "app/deep", "lib"]) utimesSync(join(root, name), seconds, seconds);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "roster-build-"));
  file("app/deep/page.tsx", 100);
  file("lib/routes.ts", 100);
  file("package-lock.json", 100);
  file(".next/BUILD_ID", 200);
  touchFolders(100);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("a build newer than every source is good", () => {
  expect(isBuildStale(root)).toBe(false);
});

test("no build is stale", () => {
  rmSync(join(root, ".next"), { recursive: true });
  expect(isBuildStale(root)).toBe(true);
});

test.each(["app/deep/page.tsx", "lib/routes.ts", "package-lock.json", "next.config.ts"])(
  "a change of %s makes it stale",
  (name) => {
    file(name, 300);
    touchFolders(100);
    expect(isBuildStale(root)).toBe(true);
  },
);

test("a deleted source makes it stale", () => {
  rmSync(join(root, "app/deep/page.tsx"));
  expect(isBuildStale(root)).toBe(true);
});

test("a changed test, readme or demo does not", () => {
  for (const name of ["lib/routes.test.ts", "README.md", "demo/server.mjs"]) file(name, 300);
  touchFolders(100);
  expect(isBuildStale(root)).toBe(false);
});
