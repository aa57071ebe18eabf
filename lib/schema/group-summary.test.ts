import { expect, test } from "vitest";
import type { Json, JsonObject } from "@/lib/langgraph/types";
import { objectOf } from "./fixtures/graph-schemas";
import { formModel } from "./form-model";
import { groupSummary, startsFolded } from "./group-summary";

const EIGHT = Object.fromEntries(
  [..."abcdefgh"].map((key) => [key, { type: "integer", default: 1 }]),
);
const SIX = Object.fromEntries(Object.entries(EIGHT).slice(0, 6));

function field(property: JsonObject, required: string[] = []) {
  const [found] = formModel(objectOf({ value: property }, required)).root?.fields ?? [];
  if (!found) throw new Error("no field");
  return found;
}

test.each<[string, JsonObject, Json | undefined, boolean]>([
  ["many fields and no value", objectOf(EIGHT), undefined, true],
  ["many fields and an empty value", objectOf(EIGHT), {}, true],
  ["nothing but defaults", objectOf(EIGHT), { a: 1, b: 1 }, true],
  ["a value of its own", objectOf(EIGHT), { a: 2 }, false],
  ["the group's own default", { ...objectOf(EIGHT), default: { a: 5 } }, { a: 5 }, true],
  ["few fields", objectOf(SIX), undefined, false],
  ["something to fill in", objectOf({ ...EIGHT, i: { type: "string" } }, ["i"]), {}, false],
  ["something to fill in once it is used", objectOf({ ...EIGHT, i: {} }, ["i"]), undefined, true],
])("a group with %s starts folded as it should", (_, property, value, folded) => {
  expect(startsFolded(field(property), value)).toBe(folded);
});

test("an item of a list is open", () => {
  const list = field({ items: objectOf(EIGHT) });
  expect(list.kind === "list" && startsFolded(list.item, {})).toBe(false);
});

test.each<[JsonObject, Json | undefined, string | null]>([
  [objectOf(EIGHT), { a: 1, b: 2, c: null }, "3 of 8 set"],
  [objectOf(EIGHT), undefined, "0 of 8 set"],
  [{ items: { type: "string" } }, ["a"], "1 item"],
  [{ items: { type: "string" } }, undefined, "Not set"],
  [{ additionalProperties: { type: "string" } }, { a: "", b: "" }, "2 entries"],
  [{ anyOf: [{ type: "string" }, { type: "integer" }] }, 1, null],
])("%j with %j says %s", (property, value, words) => {
  expect(groupSummary(field(property), value)).toBe(words);
});
