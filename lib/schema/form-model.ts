import type { JsonSchema } from "@/lib/langgraph/types";
import { buildField } from "./build-field";
import type { GroupField } from "./form-field";
import { schemaProblem } from "./schema-guards";

/** What is drawn for a schema, or why it cannot be drawn, in plain words. */
type FormModel = { root: GroupField; reason: null } | { root: null; reason: string };

const MOST_FIELDS = 300;
const MOST_STEPS = 20_000;

const models = new WeakMap<JsonSchema, FormModel>();

/** The form of a schema; made once per schema object. Never throws. */
export function formModel(schema: JsonSchema): FormModel {
  const known = models.get(schema);
  if (known) return known;
  const model = build(schema);
  models.set(schema, model);
  return model;
}

function build(schema: JsonSchema): FormModel {
  const problem = schemaProblem(schema);
  if (problem !== null) return { root: null, reason: problem };
  // The root counts as a field of its own.
  const budget = { steps: MOST_STEPS, fields: MOST_FIELDS + 1 };
  const root = buildField(schema, { key: "", required: true }, { root: schema, trail: [], budget });
  if (budget.steps < 0) return { root: null, reason: "The schema is too large to read." };
  if (budget.fields < 0) {
    return { root: null, reason: `The schema has more than ${MOST_FIELDS} fields.` };
  }
  if (root.kind === "group") return { root, reason: null };
  const reason = root.kind === "json" ? root.reason : null;
  return { root: null, reason: reason ?? "The schema names no fields." };
}
