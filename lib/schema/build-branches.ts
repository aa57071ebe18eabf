import type { Json, JsonObject } from "@/lib/langgraph/types";
import { branchTags } from "./branch-tags";
import { fieldFits } from "./field-fits";
import type { Scope } from "./flatten-schema";
import type { Branch, FormField } from "./form-field";
import { humanise } from "./humanise";
import { textOf, textsIn } from "./json-schema";
import { numberTwins } from "./number-twins";
import { showValue } from "./show-value";

type Tag = NonNullable<Branch["tag"]>;
type Build = (raw: Json, place: { key: string; required: boolean }, scope: Scope) => FormField;

const KIND_LABEL: Record<FormField["kind"], string> = {
  text: "Text",
  prompt: "Text",
  secret: "Secret",
  number: "Number",
  boolean: "On or off",
  choice: "One of a few",
  choices: "Some of a few",
  const: "Constant",
  group: "Object",
  list: "List",
  tuple: "Fixed list",
  record: "Entries",
  union: "Choice",
  assistants: "Assistants",
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
  const tags = branchTags(schema, members, scope);
  const branches = members.map((member, index): Branch => {
    const field = build(member, { key, required: true }, scope);
    const tag = tags[index] ?? null;
    const label = nameOf(member, field, tag);
    return { label, tag, field: tag ? hideTag(field, tag) : withDefault(field, standard) };
  });
  return numberTwins(branches);
}

function nameOf(member: JsonObject, field: FormField, tag: Branch["tag"]): string {
  const title = textOf(member.title);
  if (title !== null && title !== field.key) return humanise(title);
  const names = tag ? textsIn(tag.values) : [];
  if (names.length > 0) return names.map(humanise).join(", ");
  if (field.kind === "const") return showValue(field, field.value);
  if (field.kind === "number" && field.integer) return "Whole number";
  return KIND_LABEL[field.kind];
}

// The choice of a branch writes it.
function hideTag(field: FormField, { key, values }: Tag): FormField {
  if (field.kind !== "group" || values.length > 1) return field;
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
