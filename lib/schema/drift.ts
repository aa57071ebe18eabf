import type { GraphSchemas, JsonObject } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import { valueAt } from "./edit-value";
import { formModel } from "./form-model";
import { configFormSource } from "./form-schema";
import { pathLabel } from "./path-label";
import { unknownPaths } from "./unknown-paths";
import { validateValues } from "./validate";

/** One place where stored values and the graph's present schema disagree. */
export type DriftItem = {
  path: (string | number)[];
  /** `unknown`: a key without a field; `missing`: required and not there; `misfit`: not allowed. */
  kind: "unknown" | "missing" | "misfit";
  message: string;
};

/** Where values no longer fit; or null and the reason why nothing can be said about it. */
export type Drift = { items: DriftItem[]; reason: null } | { items: null; reason: string };

/**
 * How the stored values of an assistant (`readValues` in lib/langgraph/values) differ from what the
 * graph's schema allows today. Null schemas, or schemas without a form, are "not known", never "no
 * drift". Never throws.
 */
export function driftOf(schemas: GraphSchemas | null, values: JsonObject): Drift {
  if (!schemas) return { items: null, reason: "The graph's schema could not be read." };
  const source = configFormSource(schemas);
  if (source.kind === "json") return { items: null, reason: source.reason };
  const { schema } = source;
  const { root } = formModel(schema);
  const misfits = validateValues(schema, values).map(({ path, message }): DriftItem => {
    const missing = valueAt(values, path) === undefined;
    return { path, kind: missing ? "missing" : "misfit", message };
  });
  const unknown = (root ? unknownPaths(root, values) : []).map((path): DriftItem => {
    const inside = path.length > 1 ? ` in ${pathLabel(schema, path.slice(0, -1))}` : "";
    const message = `“${path.at(-1)}”${inside} is not in the schema.`;
    return { path: [...path], kind: "unknown", message };
  });
  return { items: unique([...misfits, ...unknown]), reason: null };
}

// A schema can ask for the same thing twice.
function unique(items: DriftItem[]): DriftItem[] {
  const keyed = items.map((item) => [JSON.stringify([item.path, item.message]), item] as const);
  return [...new Map(keyed).values()];
}

/** The items whose place still holds in `values` what `stored` has there: what was typed since is no drift. */
export function untouchedDrift(
  items: DriftItem[],
  stored: JsonObject,
  values: JsonObject,
): DriftItem[] {
  return items.filter(({ path }) => sameJson(valueAt(stored, path), valueAt(values, path)));
}
