import { expect, test } from "vitest";
import { RosterError } from "@/lib/errors";
import { assistantsWords, errorWords, schemasWords, timeWords } from "./reading-words";
import { aDeployment } from "./testing/a-deployment";

const of = aDeployment("https://graph.test");
const well = { ms: 40, error: null };
const lost = new RosterError("upstream_error", "It broke", { requestId: "r-1" });

test("the search and the count, with the time of each", () => {
  const words = assistantsWords({ ...well, found: 3 }, { ...well, ms: 20, total: 3 }, of);
  expect(words).toEqual({
    status: "ok",
    ms: 60,
    says: "3 in all. A search took 40 ms, the count 20 ms.",
    remark: undefined,
  });
  expect(assistantsWords({ ...well, found: 0 }, { ...well, total: 0 }, of)).toMatchObject({
    remark: expect.stringContaining("one default assistant"),
  });
  expect(
    assistantsWords({ ms: 12_000, error: null, found: 1 }, { ...well, total: 1 }, of),
  ).toMatchObject({
    remark: expect.stringContaining("slow to open"),
  });
});

test("a search, or a count, that fails", () => {
  const search = { ms: 1, error: lost, found: 0 };
  expect(assistantsWords(search, { ...well, total: 3 }, of)).toMatchObject({
    status: "failed",
    says: "The search failed: The LangGraph server failed.",
    means: "It broke.",
    requestId: "r-1",
  });
  const missing = new RosterError("not_found", "Not found");
  expect(
    assistantsWords({ ...well, found: 3 }, { ms: 1, error: missing, total: 0 }, of),
  ).toMatchObject({ says: "graph.test cannot count assistants." });
  expect(
    assistantsWords({ ...well, found: 3 }, { ms: 1, error: lost, total: 0 }, of),
  ).toMatchObject({ says: expect.stringContaining("The count failed") });
});

test("Roster itself being gone is told as such", () => {
  const offline = new RosterError("offline", "The request did not reach Roster.");
  expect(errorWords(offline, "The search failed").says).toBe("Roster itself cannot be reached.");
});

test("schemas: all read, one slow, one broken, none there", () => {
  const part = (name: string, ms: number, failure: string | null = null) => ({ name, ms, failure });
  expect(schemasWords([part("agent", 400), part("slow", 100)])).toMatchObject({
    status: "ok",
    ms: 500,
    says: "Those of 2 graphs were read.",
    remark: undefined,
  });
  expect(schemasWords([part("agent", 12_000)])).toMatchObject({
    remark: expect.stringContaining("“agent” took 12.0 s"),
  });
  expect(schemasWords([part("agent", 4), part("bad", 5, "It broke.")])).toMatchObject({
    status: "failed",
    says: "The schemas of 1 of 2 graphs cannot be read.",
    parts: [{ name: "agent" }, { failure: "It broke." }],
  });
  expect(schemasWords([])).toMatchObject({ status: "skipped" });
});

test("times as people say them", () => {
  expect([4, 999.6, 1000, 61_240].map(timeWords)).toEqual(["4 ms", "1000 ms", "1.0 s", "61.2 s"]);
});
