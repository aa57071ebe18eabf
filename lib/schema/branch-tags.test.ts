import { expect, test } from "vitest";
import type { JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { branchValue } from "./blank-value";
import { objectOf } from "./fixtures/graph-schemas";
import type { UnionField } from "./form-field";
import { formModel } from "./form-model";
import { shownBranch } from "./shown-branch";

const text = { type: "string" };

function union(property: JsonObject, $defs: JsonObject = {}): UnionField {
  const schema: JsonSchema = { ...objectOf({ value: property }), $defs };
  const [found] = formModel(schema).root?.fields ?? [];
  if (found?.kind !== "union") throw new Error("no union");
  return found;
}

const CAT = objectOf({ kind: { enum: ["cat", "lion"] }, claws: text });
const DOG = objectOf({ kind: { const: "dog" }, tail: text });

test.each<[string, JsonObject]>([
  ["with a discriminator", { discriminator: { propertyName: "kind" } }],
  ["without one", {}],
])("tags with several values tell branches apart, %s", (_, extra) => {
  const field = union({ ...extra, oneOf: [CAT, DOG, { type: "null" }] });
  expect(field.nullable).toBe(true);
  expect(field.branches.map(({ label }) => label)).toEqual(["Cat, Lion", "Dog"]);
  expect(shownBranch(field, { kind: "lion" }, null)).toBe(0);
  expect(shownBranch(field, { kind: "dog", claws: "x" }, null)).toBe(1);
  const kinds = field.branches.map((branch) =>
    branch.field.kind === "group" ? branch.field.fields.map(({ kind }) => kind) : [],
  );
  // The one value is written by the choice; of two a person chooses.
  expect(kinds).toEqual([
    ["choice", "text"],
    ["hidden", "text"],
  ]);
  expect(field.branches.map(branchValue)).toEqual([{}, { kind: "dog" }]);
});

test("a discriminator's mapping names branches that do not say their tag", () => {
  const $defs = {
    Email: objectOf({ channel: text, address: text }),
    Slack: objectOf({ channel: text, room: text }),
  };
  const mapping = { email: "#/$defs/Email", slack: "#/$defs/Slack" };
  const field = union(
    {
      oneOf: [{ $ref: "#/$defs/Email" }, { $ref: "#/$defs/Slack" }],
      discriminator: { propertyName: "channel", mapping },
    },
    $defs,
  );
  expect(field.branches.map(({ label }) => label)).toEqual(["Email", "Slack"]);
  expect(field.branches.map(branchValue)).toEqual([{ channel: "email" }, { channel: "slack" }]);
  expect(shownBranch(field, { channel: "slack" }, null)).toBe(1);
});

test("a constant that branches share is no tag", () => {
  const shared = { version: { const: 1 } };
  const field = union({
    anyOf: [objectOf({ ...shared, a: text }), objectOf({ ...shared, b: text })],
  });
  expect(field.branches.map(({ tag }) => tag)).toEqual([null, null]);
});

test("a constant beside other kinds is named by its value, and choosing it writes it", () => {
  const field = union({ anyOf: [{ const: "auto" }, { type: "integer" }] });
  expect(field.branches.map(({ label }) => label)).toEqual(["auto", "Whole number"]);
  expect(field.branches.map(branchValue)).toEqual(["auto", undefined]);
});
