import type { AssistantContent, Json, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import { fieldAt, type Path, valueAt } from "@/lib/schema/edit-value";
import type { FormField } from "@/lib/schema/form-field";
import { formModel } from "@/lib/schema/form-model";
import { isMaskOfChanged, maskSides } from "@/lib/secrets";
import { areHomesApart, contentDiff, type DiffEntry, type DiffPart } from "./content-diff";
import { diffLabel } from "./diff-label";
import { itemTexts, unsetWords, valueWords } from "./diff-words";
import { readableJson } from "./readable-json";

/** One side of a comparison; the schema is that of its graph's values, where it can be had. */
export type DiffSide = { content: AssistantContent; schema: JsonSchema | null };

/** How a row is shown. `absent` says in words what stands for a side that has nothing. */
export type DiffShape =
  | { kind: "words"; before: string; after: string }
  | { kind: "text" | "json"; before: string | undefined; after: string | undefined; absent: string }
  | { kind: "list"; before: string[]; after: string[]; absent: string | null }
  | { kind: "secret" };

/** One thing that two contents hold, as people read it. Secrets are masked. */
export type DiffRow = {
  id: string;
  part: DiffPart;
  label: string;
  changed: boolean;
  shape: DiffShape;
};

const LONG = 80;

/**
 * Two contents as rows to be shown, in the order of the schema: every entry of `contentDiff`, with
 * the labels of the schemas where they agree. Names under which secrets lie are told by `isSecret`.
 */
export function diffRows(
  before: DiffSide,
  after: DiffSide,
  isSecret: (name: string) => boolean,
): DiffRow[] {
  const apart = areHomesApart(before.content, after.content);
  const schemas = [before.schema, after.schema].filter((schema) => schema !== null);
  const entries = contentDiff(before.content, after.content);
  const place = (entry: DiffEntry) => rank(entry, schemas, apart);
  return entries
    .toSorted((a, b) => place(a) - place(b))
    .map((entry): DiffRow => {
      const { part, path, changed } = entry;
      const inValues = part === "values" ? path.slice(apart ? 1 : 0) : null;
      const fields = [before.schema, after.schema].map((schema) => fieldOf(schema, inValues));
      return {
        id: JSON.stringify([part, ...path]),
        part,
        label: diffLabel(part, path, schemas, apart),
        changed,
        shape: shapeOf(maskEntry(entry, isSecret), fields[0] ?? null, fields[1] ?? null),
      };
    });
}

const PARTS: readonly DiffPart[] = ["general", "values", "run", "metadata"];

// Within a part the order of the schema; what it does not know comes after.
function rank({ part, path }: DiffEntry, schemas: JsonSchema[], apart: boolean): number {
  const start = PARTS.indexOf(part) * 1_000_000;
  if (part !== "values") return start;
  const fields = schemas.flatMap((schema) => formModel(schema).root?.fields ?? []);
  const index = fields.findIndex(({ key }) => key === path[apart ? 1 : 0]);
  const home = apart && path[0] === "context" ? 100_000 : 0;
  return start + home + (index < 0 ? fields.length : index);
}

function fieldOf(schema: JsonSchema | null, path: Path | null): FormField | null {
  const root = schema && formModel(schema).root;
  return root && path && path.length > 0 ? fieldAt(root, path) : null;
}

function maskEntry(
  { path, before, after }: Pick<DiffEntry, "path" | "before" | "after">,
  isSecret: (name: string) => boolean,
) {
  const inPlace = (value: Json | undefined) =>
    value === undefined ? undefined : wrap(value, [...path]);
  const masked = maskSides(inPlace(before), inPlace(after), isSecret);
  return { before: valueAt(masked.before, path), after: valueAt(masked.after, path) };
}

function wrap(value: Json, path: (string | number)[]): Json {
  return path.reduceRight<Json>((held, key): JsonObject => ({ [String(key)]: held }), value);
}

/** How one change is shown: of the value at `path` within the values that `schema` describes. */
export function valueShape(
  path: Path,
  { before, after }: Sides,
  schema: JsonSchema | null,
  isSecret: (name: string) => boolean,
): DiffShape {
  const field = fieldOf(schema, path);
  return shapeOf(maskEntry({ path, before, after }, isSecret), field, field);
}

type Sides = { before: Json | undefined; after: Json | undefined };

function shapeOf(
  { before, after }: Sides,
  fieldBefore: FormField | null,
  fieldAfter: FormField | null,
): DiffShape {
  if (isMaskOfChanged(after)) return { kind: "secret" };
  const sides = [before, after];
  const present = sides.filter((side) => side !== undefined);
  const absent = unsetWords(before === undefined ? fieldBefore : fieldAfter);
  const isPrompt = [fieldBefore, fieldAfter].some((field) => field?.kind === "prompt");
  const isText = (value: Json): value is string => typeof value === "string";
  if (present.every(isText) && (isPrompt || present.some(isLongText))) {
    return { kind: "text", before: textAt(before), after: textAt(after), absent };
  }
  if (present.every((side) => Array.isArray(side)) && present.some((side) => !sameJson(side, []))) {
    const lists = sides.map((side) => (Array.isArray(side) ? side : []));
    const [old = [], now = []] = itemTexts(lists, [fieldBefore, fieldAfter]);
    return { kind: "list", before: old, after: now, absent: present.length < 2 ? absent : null };
  }
  if (present.some((side) => isLongText(side) || isStructure(side))) {
    const [old, now] = sides.map((side) => (side === undefined ? side : readableJson(side)));
    return { kind: "json", before: old, after: now, absent };
  }
  return { kind: "words", ...valueWords(before, after, fieldBefore, fieldAfter) };
}

function textAt(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function isLongText(value: Json): boolean {
  return typeof value === "string" && (value.length > LONG || value.includes("\n"));
}

function isStructure(value: Json): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}
