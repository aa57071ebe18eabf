// @ts-check
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { endCutOffRuns, setAsideUnreadable } from "./stored-data.mjs";

const OPS = ".langgraphjs_ops.json";
const EMPTY_OPS = { runs: {}, threads: {}, assistants: {}, assistant_versions: [] };
let dir = "";
const path = (/** @type {string} */ name) => join(dir, ".langgraph_api", name);
const write = (/** @type {string} */ name, /** @type {unknown} */ value) =>
  writeFileSync(path(name), typeof value === "string" ? value : JSON.stringify(value));

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "roster-data-"));
  mkdirSync(join(dir, ".langgraph_api"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test("an empty folder and whole files are left alone", () => {
  expect(setAsideUnreadable(dir)).toEqual([]);
  write(OPS, { json: EMPTY_OPS });
  write(".langgraphjs_api.store.json", { json: { data: [], vectors: [] }, meta: {} });
  expect(setAsideUnreadable(dir)).toEqual([]);
});

test.each([
  ["cut off", '{"json":{"runs":{"a'],
  ["empty", ""],
  ["of another shape", { json: { assistants: [] } }],
  ["null", "null"],
])("a file that is %s is moved aside with its content", (_name, content) => {
  write(OPS, content);
  const text = readFileSync(path(OPS), "utf8");
  const [moved] = setAsideUnreadable(dir, new Date("2026-01-02T03:04:05.678Z"));
  expect(moved).toEqual({
    file: path(OPS),
    movedTo: path(`${OPS}.corrupt-2026-01-02T03-04-05-678Z`),
  });
  expect(readdirSync(join(dir, ".langgraph_api"))).toEqual([
    `${OPS}.corrupt-2026-01-02T03-04-05-678Z`,
  ]);
  expect(readFileSync(moved?.movedTo ?? "", "utf8")).toBe(text);
});

test("a run that was cut off is ended and its thread freed; the rest stays as it was", () => {
  const before = {
    json: {
      ...EMPTY_OPS,
      runs: {
        r1: { status: "running", thread_id: "t1", kwargs: { input: 1 } },
        r2: { status: "success", thread_id: "t2" },
      },
      threads: { t1: { status: "busy" }, t2: { status: "idle" }, t3: { status: "interrupted" } },
    },
    meta: { values: { "runs.r1.created_at": ["Date"] } },
  };
  write(OPS, before);
  expect(endCutOffRuns(dir)).toBe(1);
  const after = structuredClone(before);
  after.json.runs.r1.status = "interrupted";
  after.json.threads.t1.status = "idle";
  expect(JSON.parse(readFileSync(path(OPS), "utf8"))).toEqual(after);
  expect(endCutOffRuns(dir)).toBe(0);
});

test("without stored data there is nothing to end", () => {
  expect(endCutOffRuns(dir)).toBe(0);
});
