import type { Json, JsonObject } from "@/lib/langgraph/types";
import { assistantsField } from "./assistants-field";
import { buildBranches } from "./build-branches";
import { buildTuple } from "./build-tuple";
import { choiceLook, choicesLook } from "./choice-look";
import type { Scope } from "./flatten-schema";
import type { FieldBase, FormField, JsonValueField } from "./form-field";
import { labelOf } from "./humanise";
import { isObject, numberOf, own, textOf, textsIn } from "./json-schema";
import { listSuggestions, suggesting } from "./list-suggestions";
import { holdsMessages } from "./messages-property";
import { type Normal, normaliseSchema, type Option, uniqueOptions } from "./normalise-schema";
import { numberRange } from "./number-range";
import { type Hints, readHints } from "./read-hints";
import { NONE, tellApart } from "./tell-apart";
import { inputType, textKind } from "./text-kind";

type Place = {
  key: string;
  required: boolean;
  /** The name of the list or record around it. */
  holder?: string;
  /** What the author's hint on the object around it holds for it. */
  hinted?: Json | undefined;
};

/** One field for one property's schema. Anything that has no better way to be drawn is JSON. */
export function buildField(raw: Json, place: Place, scope: Scope): FormField {
  scope.budget.fields--;
  const normal = normaliseSchema(raw, scope);
  const written = isObject(raw) ? raw : {};
  const hints = readHints(written, normal.schema);
  const standard = written.default ?? normal.schema.default;
  const base: FieldBase = {
    key: place.key,
    label: labelOf(place.key, textOf(written.title) ?? hints.label),
    // A description that came along with a $ref is about the type, not about this value.
    description: textOf(written.description) ?? hints.description,
    default: standard,
    suggested: standard === undefined ? hints.suggested : undefined,
    placeholder: hints.placeholder,
    required: place.required && standard === undefined,
    nullable: normal.nullable,
    deprecated: normal.schema.deprecated === true,
    nodes: hints.nodes,
  };
  if (hints.widget === "hidden") return { ...base, kind: "hidden" };
  if (normal.problem !== null) return json(base, "any", normal.problem);
  if (scope.budget.fields < 0) return json(base, "any", "The schema has too many fields.");
  if (hints.widget === "json" || holdsMessages(raw, scope.root)) return json(base, "any");
  return drawn(base, normal, hints, place);
}

function drawn(base: FieldBase, normal: Normal, hints: Hints, place: Place): FormField {
  const { schema, options, scope } = normal;
  const type = normal.type ?? hintedType(normal, hints);
  if (hints.widget === "agents" && normal.branches === null) {
    return assistantsField(base, normal, hints) ?? json(base, "any", withoutParts(hints));
  }
  if (options !== null) return choice(base, options, hints);
  if (normal.branches !== null) {
    const branches = buildBranches(
      schema,
      normal.branches,
      base.key,
      scope,
      buildField,
      base.default,
    );
    return { ...base, kind: "union", branches };
  }
  const offered = hints.options.filter(({ value }) => isOfType(value, type));
  if (hints.widget === "select" && offered.length > 0) {
    return choiceOf(base, offered);
  }
  switch (type) {
    case "string": {
      const kind = textKind(base.key, schema, hints, place.holder);
      if (kind !== "text") return { ...base, kind };
      const known = [...normal.suggestions, ...hints.examples, ...textsIn([place.hinted ?? null])];
      const suggestions = [...new Set(known)];
      return { ...base, kind, input: inputType(schema.format), suggestions };
    }
    case "integer":
    case "number":
      return { ...base, kind: "number", ...numberRange(schema, type === "integer", hints) };
    case "boolean":
      return { ...base, kind: "boolean" };
    case "array":
      return listField(base, schema, scope, hints, place);
    case "object":
      return objectField(base, schema, scope, hints);
    default:
      return json(base, "any", withoutParts(hints));
  }
}

// Only where the schema says nothing at all about the value does the hint decide.
function hintedType({ schema }: Normal, { widget }: Hints): string | null {
  if (schema.type !== undefined) return null;
  if (widget === "text" || widget === "textarea" || widget === "password") return "string";
  if (widget === "number" || widget === "slider") return "number";
  return widget === "boolean" ? "boolean" : null;
}

function isOfType(value: Json, type: string | null): boolean {
  return type === null || typeof value === (type === "integer" ? "number" : type);
}

function withoutParts({ widget }: Hints): string | null {
  if (widget === "agents") return "Its schema is not one of a list of assistants.";
  if (widget !== "mcp" && widget !== "rag") return null;
  return `The graph's schema does not name the parts of its ${widget.toUpperCase()} settings.`;
}

function choice(base: FieldBase, options: Option[], hints: Hints): FormField {
  const labels = new Map(hints.options.map((option) => [option.value, option.label]));
  const named = options.map((option) => ({
    ...option,
    label: labels.get(option.value) ?? option.label,
  }));
  const [only, ...others] = named;
  if (only && others.length === 0 && !base.nullable) {
    return { ...base, kind: "const", value: only.value };
  }
  return choiceOf(base, named);
}

function choiceOf(base: FieldBase, options: Option[]): FormField {
  const apart = tellApart(uniqueOptions(options));
  return { ...base, kind: "choice", options: apart, look: choiceLook(apart) };
}

function listField(
  base: FieldBase,
  schema: JsonObject,
  scope: Scope,
  hints: Hints,
  place: Place,
): FormField {
  const tuple = buildTuple(base, schema, scope, buildField);
  if (tuple !== null) return tuple;
  const { items } = schema;
  if (!isObject(items)) return json(base, "list");
  if (Object.keys(items).length === 0) return json(base, "list");
  const { options, problem, nullable } = normaliseSchema(items, scope);
  if (options !== null && problem === null && typeof options[0]?.value !== "object") {
    const named = options.map(
      (option) => hints.options.find(({ value }) => value === option.value) ?? option,
    );
    const all = tellApart(nullable ? [...named, NONE] : named);
    return { ...base, kind: "choices", options: all, look: choicesLook(all) };
  }
  const known = listSuggestions(base, hints, place.hinted);
  // A secret that everybody can read in the schema is none, see text-kind.
  const holder = textsIn(base.default).length > 0 ? "" : base.key;
  const item = buildField(items, { key: "", required: true, holder }, scope);
  return {
    ...base,
    kind: "list",
    item: { ...suggesting(item, known), label: textOf(items.title) ?? "Item" },
    minItems: numberOf(schema.minItems),
    maxItems: numberOf(schema.maxItems),
  };
}

function objectField(base: FieldBase, schema: JsonObject, scope: Scope, hints: Hints): FormField {
  const required = new Set(textsIn(schema.required));
  const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  // RJSF takes a property with an empty name for the whole form.
  const named = properties.filter(([key]) => key !== "" && key !== "__proto__");
  if (named.length > 0) {
    const suggested = isObject(hints.suggested) ? hints.suggested : {};
    const fields = named.map(([key, property]) =>
      buildField(
        property,
        { key, required: required.has(key), hinted: own(suggested, key) },
        scope,
      ),
    );
    return { ...base, kind: "group", fields, open: isOpen(schema) };
  }
  const entries = entrySchema(schema);
  if (entries === null) return json(base, "object", withoutParts(hints));
  const entry = buildField(entries, { key: "", required: true, holder: base.key }, scope);
  return { ...base, kind: "record", entry: { ...entry, label: "Value" } };
}

function isOpen({ additionalProperties, patternProperties }: JsonObject): boolean {
  return [additionalProperties, patternProperties].some((more) => more === true || isObject(more));
}

function entrySchema({ additionalProperties, patternProperties }: JsonObject): JsonObject | null {
  const patterns = isObject(patternProperties) ? Object.values(patternProperties) : [];
  const candidate = isObject(additionalProperties) ? additionalProperties : patterns[0];
  if (patterns.length > 1 || !isObject(candidate)) return null;
  return Object.keys(candidate).length > 0 ? candidate : null;
}

function json(
  base: FieldBase,
  expects: JsonValueField["expects"],
  reason: string | null = null,
): JsonValueField {
  return { ...base, kind: "json", expects, reason };
}
