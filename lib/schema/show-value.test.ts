import { expect, test } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import { objectOf } from "./fixtures/graph-schemas";
import { formModel } from "./form-model";
import { showValue } from "./show-value";

const PROPERTIES = {
  text: { type: "string" },
  flag: { type: "boolean" },
  model: {
    enum: ["gpt", "claude"],
    x_oap_ui_config: { type: "select", options: [{ label: "GPT-4o", value: "gpt" }] },
  },
  tools: { items: { enum: ["search", "calc"] } },
};
const FIELDS = new Map(
  formModel(objectOf(PROPERTIES)).root?.fields.map((each) => [each.key, each]),
);

test.each<[string, Json, string]>([
  ["text", "one\n  two", "one two"],
  ["text", "", "Empty text"],
  ["text", null, "None"],
  ["text", "x".repeat(100), `${"x".repeat(79)}…`],
  ["text", { a: 1 }, '{"a":1}'],
  ["text", [1, "b"], "1, b"],
  ["flag", true, "On"],
  ["model", "gpt", "GPT-4o"],
  ["model", "other", "other"],
  ["tools", ["search", "calc"], "search, calc"],
  ["tools", [], "None"],
])("a %s of %j is shown as %s", (key, value, words) => {
  const field = FIELDS.get(key);
  expect(field && showValue(field, value)).toBe(words);
});
