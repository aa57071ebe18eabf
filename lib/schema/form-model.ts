import type { JsonSchema } from "@/lib/langgraph/types";
import { buildField } from "./build-field";
import type { GroupField } from "./form-field";
import { isObject } from "./json-schema";
import { localRefs } from "./local-refs";
import { schemaProblem } from "./schema-guards";

/** What is drawn for a schema, or why it cannot be drawn, in plain words. */
type FormModel = { root: GroupField; reason: null } | { root: null; reason: string };

const MOST_FIELDS = 300;
const MOST_STEPS = 20_000;
const NO_FIELDS = "The schema names no fields.";

const models = new WeakMap<JsonSchema, FormModel>();

/** The form of a schema; made once per schema object. Never throws. */
export function formModel(schema: JsonSchema): FormModel {
  // An answer may hold `true` or worse where a schema belongs.
  if (!isObject(schema)) return { root: null, reason: NO_FIELDS };
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
  const local = localRefs(schema);
  const root = buildField(local, { key: "", required: true }, { root: local, trail: [], budget });
  if (budget.steps < 0) return { root: null, reason: "The schema is too large to read." };
  if (budget.fields < 0) {
    return { root: null, reason: `The schema has more than ${MOST_FIELDS} fields.` };
  }
  if (root.kind === "group") return { root, reason: null };
  const reason = root.kind === "json" ? root.reason : null;
  return { root: null, reason: reason ?? NO_FIELDS };
}
