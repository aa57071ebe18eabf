import { expect, test } from "vitest";
import { activityRows, filterActivity, graphsIn } from "./activity-rows";
import type { AuditEvent } from "./audit-event";
import type { MadeVersion } from "./recent-versions";

const version = (id: string, number: number, at: string, rest: Partial<MadeVersion> = {}) => ({
  assistantId: id,
  assistantName: `Name of ${id}`,
  graph: "agent",
  version: number,
  at,
  note: null,
  author: null,
  ...rest,
});

const event = (action: AuditEvent["action"], at: string, rest: Partial<AuditEvent> = {}) =>
  ({
    at,
    requestId: `request-${at}`,
    subject: "ada",
    role: "editor",
    deployment: "prod",
    action,
    outcome: "done",
    ...rest,
  }) satisfies AuditEvent;

const at = (minute: number) => `2026-11-28T10:${String(minute).padStart(2, "0")}:00.000Z`;

const versions = [
  version("a", 1, at(1), { author: "Bo" }),
  version("a", 2, at(5), { note: "Shorter" }),
  version("b", 1, at(3), { graph: "report" }),
];
const events = [
  event("assistant.update", at(6), { assistant: "a", toVersion: 2 }),
  event("assistant.update", at(7), { assistant: "a", outcome: "unknown" }),
  event("run.start", at(4), { assistant: "b", subject: "Cy", graph: "report" }),
];
const rows = activityRows(versions, events);
const keys = (list: typeof rows) =>
  list.map((row) => (row.version ? row.key : (row.event?.action ?? "")));

test("newest first; an event that made a version is one row with it, others have their own", () => {
  expect(keys(rows)).toEqual(["assistant.update", "a@2", "run.start", "b@1", "a@1"]);
  expect(rows[1]).toMatchObject({ version: { note: "Shorter" }, event: { subject: "ada" } });
  expect(rows[0]?.event?.outcome).toBe("unknown");
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});

const all = { person: "", assistant: "", graph: null, since: "any" } as const;
const now = Date.parse(at(30));

test.each([
  [{ person: "AD" }, ["assistant.update", "a@2"]],
  [{ person: "bo" }, ["a@1"]],
  [{ assistant: "name of B" }, ["run.start", "b@1"]],
  [{ assistant: "a", graph: "report" }, ["run.start", "b@1"]],
  [{ graph: "nothing" }, []],
  [{ since: "hour" }, ["assistant.update", "a@2", "run.start", "b@1", "a@1"]],
] as const)("filtered by %j", (filter, expected) => {
  expect(keys(filterActivity(rows, { ...all, ...filter }, now))).toEqual(expected);
});

test("only what is new enough", () => {
  const later = Date.parse("2026-11-28T11:04:00.000Z");
  expect(keys(filterActivity(rows, { ...all, since: "hour" }, later))).toEqual([
    "assistant.update",
    "a@2",
    "run.start",
  ]);
});

test("the graphs to choose from", () => expect(graphsIn(rows)).toEqual(["agent", "report"]));
