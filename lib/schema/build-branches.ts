import type { Json, JsonObject } from "@/lib/langgraph/types";
import { fieldFits } from "./field-fits";
import type { Scope } from "./flatten-schema";
import type { Branch, FormField } from "./form-field";
import { humanise } from "./humanise";
import { isObject, textOf } from "./json-schema";
import { normaliseSchema, type Option } from "./normalise-schema";

type Build = (raw: Json, place: { key: string; required: boolean }, scope: Scope) => FormField;

const KIND_LABEL: Record<FormField["kind"], string> = {
  text: "Text",
  prompt: "Text",
  secret: "Secret",
  number: "Number",
  boolean: "On or off",
  choice: "One of a few",
  choices: "Some of a few",
  group: "Object",
  list: "List",
  record: "Entries",
  union: "Choice",
  json: "JSON",
  hidden: "Constant",
};

/** The branches of a union, each with a name that people can choose by. */
export function buildBranches(
  schema: JsonObject,
  members: JsonObject[],
  key: string,
  scope: Scope,
  build: Build,
  standard: Json | undefined,
): Branch[] {
  const tagKey = tagOf(schema, members, scope);
  const branches = members.map((member): Branch => {
    const field = build(member, { key, required: true }, scope);
    const value = tagKey === null ? undefined : constantsOf(member, scope).get(tagKey);
    const tag = tagKey === null || value === undefined ? null : { key: tagKey, value };
    const label = nameOf(member, field, tag);
    return { label, tag, field: tag ? hideTag(field, tag.key) : withDefault(field, standard) };
  });
  return branches.map((branch, index) => {
    const twins = branches.filter(({ label }) => label === branch.label);
    return twins.length > 1 ? { ...branch, label: `${branch.label} ${index + 1}` } : branch;
  });
}

function nameOf(member: JsonObject, field: FormField, tag: Branch["tag"]): string {
  const title = textOf(member.title);
  if (title !== null && title !== field.key) return humanise(title);
  if (tag && typeof tag.value === "string") return humanise(tag.value);
  if (field.kind === "number" && field.integer) return "Whole number";
  return KIND_LABEL[field.kind];
}

function tagOf(schema: JsonObject, members: JsonObject[], scope: Scope): string | null {
  const declared = isObject(schema.discriminator) ? schema.discriminator.propertyName : null;
  if (typeof declared === "string") return declared;
  const [first, ...others] = members
    .filter((member) => isObject(member.properties))
    .map((member) => constantsOf(member, scope));
  const shared = [...(first?.keys() ?? [])].find((key) => others.every((each) => each.has(key)));
  return others.length > 0 ? (shared ?? null) : null;
}

function constantsOf(member: JsonObject, scope: Scope): Map<string, Json> {
  const properties = isObject(member.properties) ? Object.entries(member.properties) : [];
  const lone = properties.map(([key, property]): [string, Option[] | null] => [
    key,
    normaliseSchema(property, scope).options,
  ]);
  return new Map(
    lone.flatMap(([key, options]) =>
      options?.length === 1 && options[0] ? [[key, options[0].value] as const] : [],
    ),
  );
}

// The choice of a branch writes it.
function hideTag(field: FormField, key: string): FormField {
  if (field.kind !== "group") return field;
  const fields = field.fields.map(
    (inner): FormField => (inner.key === key ? { ...inner, kind: "hidden" } : inner),
  );
  return { ...field, fields };
}

// The union's default, where it belongs to this branch.
function withDefault(field: FormField, standard: Json | undefined): FormField {
  const fits = standard !== undefined && standard !== null && fieldFits(field, standard);
  return fits && field.kind !== "group" && field.default === undefined
    ? { ...field, default: standard, required: false }
    : field;
}
