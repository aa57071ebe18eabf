import { expect, test } from "vitest";
import { changedMetadata, heldAt, metadataEffect, metadataNote } from "./metadata-change";

const had = { team: "red", empty: null, list: [1, { a: 2 }] };

test("what a key holds: null counts as absent, and nothing is taken from the prototype", () => {
  expect(heldAt(had, "team")).toBe("red");
  expect(heldAt(had, "empty")).toBeUndefined();
  expect(heldAt(had, "constructor")).toBeUndefined();
});

test.each([
  ["team", "red", "same"],
  ["team", "blue", "other"],
  ["team", undefined, "other"],
  ["empty", undefined, "same"],
  ["empty", 0, "new"],
  ["list", [1, { a: 2 }], "same"],
  ["size", "5", "new"],
  ["size", undefined, "same"],
])("%s set to %j: %s", (key, value, effect) => {
  expect(metadataEffect(had, { key, value })).toBe(effect);
});

test("only the one key is another afterwards", () => {
  expect(changedMetadata(had, { key: "team", value: "blue" })).toEqual({ ...had, team: "blue" });
  expect(changedMetadata(had, { key: "team", value: undefined })).toEqual({
    empty: null,
    list: had.list,
  });
  expect(had.team).toBe("red");
});

test("the note says what was done, and is short whatever the value", () => {
  expect(metadataNote({ key: "team", value: "blue" }, 12)).toBe(
    'Metadata “team” set to "blue", on 12 assistants at once',
  );
  expect(metadataNote({ key: "team", value: undefined }, 1)).toBe("Metadata “team” removed");
  expect(metadataNote({ key: "a", value: "x".repeat(900) }, 2).length).toBeLessThan(400);
});
