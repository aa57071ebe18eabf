import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseEnv } from "./env";
import { fileReader } from "./env-value";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "roster-settings-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("files are found from where Roster was started, a byte order mark is no part of them", () => {
  const list = [{ slug: "prod", url: "https://lg.example", key: { file: "secrets/key" } }];
  mkdirSync(join(folder, "secrets"));
  writeFileSync(join(folder, "list.json"), `\uFEFF${JSON.stringify(list)}`);
  writeFileSync(join(folder, "secrets", "key"), "canary\n");
  const set = { ROSTER_DEPLOYMENTS: "./list.json", ROSTER_STARTED_IN: folder };
  expect(parseEnv(set).deployments).toMatchObject([{ slug: "prod", apiKey: "canary" }]);
});

test("where a file cannot be read, its whole path and the reason are told", () => {
  const read = fileReader({ ROSTER_STARTED_IN: folder });
  expect(read("none.json")).toEqual({ path: join(folder, "none.json"), problem: "is not there" });
  expect(read(".")).toEqual({ path: folder, problem: "is a folder" });
  const set = { ROSTER_DEPLOYMENTS: "none.json", ROSTER_STARTED_IN: folder };
  expect(() => parseEnv(set)).toThrow(`${join(folder, "none.json")} is not there`);
});

test("without a launcher relative paths start in the process's own folder", () => {
  expect(fileReader({})("none.json").path).toBe(join(process.cwd(), "none.json"));
});
