import { expect, test } from "vitest";
import { didWhat, outcomeWords, whoDid } from "./activity-words";
import { AUDIT_ACTIONS, type AuditEvent } from "./audit-event";

const event: AuditEvent = {
  at: "2026-11-28T10:00:00.000Z",
  requestId: "request-1",
  subject: "ada",
  role: "editor",
  deployment: "prod",
  action: "assistant.update",
  assistant: "a",
  outcome: "done",
};
const rowOf = (rest: Partial<AuditEvent>) => ({
  key: "k",
  at: event.at,
  event: { ...event, ...rest },
});

test("every action has words", () => {
  for (const action of AUDIT_ACTIONS) {
    expect(didWhat(rowOf({ action })).words, action).not.toBe("");
  }
});

test.each([
  [{ action: "assistant.activate", toVersion: 3 }, "activated version 3 of"],
  [{ action: "label.set", label: "production" }, "set the label “production” on"],
  [{ action: "label.remove", label: "staging" }, "removed the label “staging” from"],
] as const)("%j: %s", (rest, words) => {
  expect(didWhat(rowOf(rest))).toEqual({ words, ofAssistant: true });
});

test("a version says its number and who made it, by sign-in before a typed name", () => {
  const version = {
    assistantId: "a",
    assistantName: "A",
    graph: "agent",
    version: 2,
    at: event.at,
    note: null,
    author: "Typed",
  };
  const row = { key: "k", at: event.at, version };
  expect(didWhat(row).words).toBe("made version 2 of");
  expect(whoDid(row)).toBe("Typed");
  expect(whoDid({ ...row, event })).toBe("ada");
  expect(whoDid({ ...row, event: { ...event, subject: null } })).toBe("Typed");
  expect(whoDid({ ...row, version: { ...version, author: null } })).toBeNull();
});

test("what was not simply done says what that means", () => {
  expect(outcomeWords(event)).toBeNull();
  expect(outcomeWords({ ...event, outcome: "unknown" })?.means).toMatch(
    /may have been done or not/,
  );
  expect(outcomeWords({ ...event, outcome: "refused", status: 422 })?.means).toContain(
    "(status 422)",
  );
  expect(outcomeWords({ ...event, outcome: "failed" })?.means).toContain("Nothing was changed");
});
