import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readTrail } from "./read-trail";

const folder = mkdtempSync(join(tmpdir(), "roster-trail-"));
afterAll(() => rmSync(folder, { recursive: true }));

const line = (n: number, deployment = "prod") =>
  JSON.stringify({
    at: `2026-11-28T10:00:${String(n).padStart(2, "0")}.000Z`,
    requestId: `request-${n}`,
    subject: "ada",
    role: "editor",
    deployment,
    action: "run.start",
    outcome: "done",
  });

function fileOf(...lines: string[]): string {
  const path = join(folder, `${lines.length}-${Math.random()}.jsonl`);
  writeFileSync(path, lines.join("\n"));
  return path;
}

const ids = ({ events }: { events: { requestId: string }[] }) =>
  events.map(({ requestId }) => requestId);

test("the deployment's events, newest first; bad lines are passed over and counted", async () => {
  const path = fileOf(line(1), "{half", line(2, "other"), '{"audit":1}', line(3), "");
  const part = await readTrail(path, "prod");
  expect(ids(part)).toEqual(["request-3", "request-1"]);
  expect(part).toMatchObject({ badLines: 2, isWhole: true, isUnreadable: false });
});

test("of a long file its end is read, and it is said", async () => {
  const path = fileOf(line(1), line(2), line(3));
  const some = await readTrail(path, "prod", { mostBytes: line(3).length + 20, mostEvents: 10 });
  expect(ids(some)).toEqual(["request-3"]);
  expect(some).toMatchObject({ isWhole: false, badLines: 0 });
  const few = await readTrail(path, "prod", { mostBytes: 10_000, mostEvents: 2 });
  expect(ids(few)).toEqual(["request-3", "request-2"]);
  expect(few.isWhole).toBe(false);
});

test("a file that is gone is said to be", async () => {
  expect(await readTrail(join(folder, "none"), "prod")).toMatchObject({ isUnreadable: true });
});
