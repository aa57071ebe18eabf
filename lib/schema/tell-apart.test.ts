import { expect, test } from "vitest";
import { choiceLook, choicesLook } from "./choice-look";
import { UGLY_OPTIONS } from "./fixtures/fitting-fields";
import { objectOf } from "./fixtures/graph-schemas";
import { formModel } from "./form-model";
import { NONE, tellApart } from "./tell-apart";

function labels(key: string): string[] {
  const field = formModel(UGLY_OPTIONS).root?.fields.find((each) => each.key === key);
  if (field?.kind !== "choice" && field?.kind !== "choices") throw new Error("no options");
  return field.options.map(({ label }) => label);
}

test("options that read the same say their value or its type, and each is there once", () => {
  expect(labels("mixed")).toEqual([
    "Empty text",
    "1 (text)",
    "1 (number)",
    "true (on or off)",
    "true (text)",
    "None",
    "0.5",
  ]);
  expect(labels("twins")).toEqual(["GPT (gpt-a)", "GPT (gpt-b)", "Other"]);
  expect(labels("several")).toEqual(["Empty text", "a", "1", "None"]);
  expect(tellApart([{ value: "none", label: "None" }, NONE]).map(({ label }) => label)).toEqual([
    "None (none)",
    "None (null)",
  ]);
});

test("500 options, or labels of 200 characters, are all kept and each its own", () => {
  expect(labels("many")).toHaveLength(500);
  expect(new Set(labels("long")).size).toBe(42);
});

test.each([
  [3, "segmented", "checkboxes"],
  [4, "select", "checkboxes"],
  [10, "select", "checkboxes"],
  [11, "select", "combobox"],
  [12, "select", "combobox"],
  [13, "combobox", "combobox"],
])("%i options are a %s, and several of them %s", (count, one, several) => {
  const options = Array.from({ length: count }, (_, value) => ({ value, label: `o${value}` }));
  expect(choiceLook(options)).toBe(one);
  expect(choicesLook(options)).toBe(several);
});

test("a lone constant is a statement, with null beside it a choice", () => {
  const schema = objectOf({ a: { enum: ["x"] }, b: { anyOf: [{ const: "x" }, { type: "null" }] } });
  expect(formModel(schema).root?.fields.map(({ kind }) => kind)).toEqual(["const", "choice"]);
});
