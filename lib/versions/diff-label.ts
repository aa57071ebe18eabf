import type { JsonSchema } from "@/lib/langgraph/types";
import { fieldAt, type Path } from "@/lib/schema/edit-value";
import { formModel } from "@/lib/schema/form-model";
import { humanise } from "@/lib/schema/humanise";
import { pathLabel } from "@/lib/schema/path-label";
import { type DiffPart, KEPT_IN } from "./content-diff";

const WITHIN = " › ";
const HOME_WORDS: Record<string, string> = {
  "config.configurable": "in config",
  context: "in context",
};

/**
 * What people call an entry of a diff: "Output format › Style". The labels of the schemas hold where
 * they agree; else the key as words, or as it is where no schema knows it. Metadata has keys that
 * people made up themselves.
 */
export function diffLabel(
  part: DiffPart,
  path: Path,
  schemas: readonly JsonSchema[],
  apart: boolean,
): string {
  if (part === "general") return path[0] === "graph_id" ? "Graph" : words(path);
  if (part === "run") return path.length > 0 ? words(path) : "Config";
  if (part === "metadata") return path.join(".");
  if (path[0] === KEPT_IN) return "Values are kept in";
  if (!apart) return path.length > 0 ? inWords(path, schemas) : "Values";
  const [home, ...within] = path;
  const where = HOME_WORDS[String(home)] ?? String(home);
  return within.length > 0 ? `${inWords(within, schemas)} (${where})` : `Values ${where}`;
}

function words(path: Path): string {
  return path.map((key) => humanise(String(key))).join(WITHIN);
}

function inWords(path: Path, schemas: readonly JsonSchema[]): string {
  return path
    .map((key, index) => {
      const prefix = path.slice(0, index + 1);
      const known = schemas.filter((schema) => knows(schema, path));
      const labels = new Set(known.map((schema) => pathLabel(schema, prefix)));
      const [only] = labels;
      if (labels.size === 1 && only !== undefined) return only;
      // In words it could read as the title of another field.
      return known.length === 0 && schemas.length > 0 ? String(key) : humanise(String(key));
    })
    .join(WITHIN);
}

function knows(schema: JsonSchema, path: Path): boolean {
  const { root } = formModel(schema);
  return root !== null && fieldAt(root, path.slice(0, 1)) !== null;
}
