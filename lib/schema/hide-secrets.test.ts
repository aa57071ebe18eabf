import { expect, test } from "vitest";
import type { Json, JsonObject } from "@/lib/langgraph/types";
import { objectOf } from "./fixtures/graph-schemas";
import { formModel } from "./form-model";
import { hideSecrets } from "./hide-secrets";

const SECRET = { type: "string", format: "password" };
const HIDDEN = "••••••••";

function hide(property: JsonObject, value: Json): Json {
  const [field] = formModel(objectOf({ value: property })).root?.fields ?? [];
  if (!field) throw new Error("no field");
  return hideSecrets(field, value);
}

test.each<[JsonObject, Json, Json]>([
  [SECRET, "s3cret", HIDDEN],
  [
    objectOf({ open: { type: "string" }, pass: SECRET }),
    { open: "a", pass: "b" },
    { open: "a", pass: HIDDEN },
  ],
  [objectOf({ open: {} }), { open: "a", api_key: "b" }, { open: "a", api_key: HIDDEN }],
  [{ items: SECRET }, ["a", "b"], [HIDDEN, HIDDEN]],
  [{ additionalProperties: SECRET }, { any: "a" }, { any: HIDDEN }],
  [
    { additionalProperties: { type: "string" } },
    { Authorization: "a", Accept: "b" },
    { Authorization: HIDDEN, Accept: "b" },
  ],
  [
    { anyOf: [objectOf({ vault: SECRET }), { type: "integer" }] },
    { vault: "a" },
    { vault: HIDDEN },
  ],
  [{}, { deep: [{ token: "a" }] }, { deep: [{ token: HIDDEN }] }],
  [{ type: "string" }, "plain", "plain"],
])("of %j, %j is said as %j", (property, value, said) => {
  expect(hide(property, value)).toEqual(said);
});
