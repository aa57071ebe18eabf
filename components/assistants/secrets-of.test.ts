import { expect, test } from "vitest";
import type { GraphSchemas } from "@/lib/langgraph/types";
import { secretsByGraph } from "@/lib/secrets-of";
import { concealForm, EMPTY_FORM } from "./assistant-form-values";

const schemas: GraphSchemas = {
  graph_id: "a",
  input_schema: null,
  output_schema: null,
  state_schema: null,
  config_schema: null,
  context_schema: { properties: { vault: { type: "string", format: "password" } } },
};

test("a draft holds no graph's marked secrets, whichever graph is chosen", () => {
  const defaults = ["a", "b"].map((graph_id) => ({ graph_id, assistant_id: `of-${graph_id}` }));
  const marked = secretsByGraph(defaults, (id) =>
    id === "of-a" ? schemas : { ...schemas, context_schema: null },
  );
  const form = { ...EMPTY_FORM, valuesByGraph: { a: { vault: "s3cret" }, b: { model: "m" } } };
  const draft = JSON.stringify(concealForm(form, EMPTY_FORM, marked));
  expect(draft).not.toContain("s3cret");
  expect(draft).toContain('"model":"m"');
});

test("graphs whose schemas are not known are left out", () => {
  expect(secretsByGraph([{ graph_id: "a", assistant_id: "x" }], () => undefined).size).toBe(0);
});
