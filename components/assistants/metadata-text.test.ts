import { expect, test } from "vitest";
import { metadataText } from "./metadata-text";

test("metadata stand in a line, text as it is and all else as JSON", () => {
  const metadata = { team: "a b", limit: 5, live: true, gone: null, owner: { id: "x" } };
  expect(metadataText(metadata)).toBe(
    'team: a b, limit: 5, live: true, gone: null, owner: {"id":"x"}',
  );
  expect(metadataText({})).toBe("");
});

test("what Roster says of a save is left out, and megabytes are cut short", () => {
  expect(metadataText({ roster_note: "n", roster_author: "a", team: "a" })).toBe("team: a");
  expect(metadataText({ big: "x".repeat(1_000_000) }).length).toBeLessThanOrEqual(400);
});
