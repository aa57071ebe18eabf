import type { Json, JsonObject } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import { flattenSchema, type Scope } from "./flatten-schema";
import type { Branch } from "./form-field";
import { isObject, own } from "./json-schema";
import { normaliseSchema } from "./normalise-schema";

type Values = Map<string, Json[]>;

/**
 * What tells each member of a union from the others: the property that the schema's `discriminator`
 * names, else one that has fixed values in every member that is an object, and never the same ones.
 */
export function branchTags(
  schema: JsonObject,
  members: JsonObject[],
  scope: Scope,
): Branch["tag"][] {
  const constants = members.map((member) => constantsOf(member, scope));
  const declared = isObject(schema.discriminator) ? schema.discriminator.propertyName : null;
  const key = typeof declared === "string" ? declared : sharedKey(members, constants);
  if (key === null) return members.map(() => null);
  return members.map((member, index) => {
    const values = constants[index]?.get(key) ?? mapped(schema, member, scope);
    return values.length > 0 ? { key, values } : null;
  });
}

function sharedKey(members: JsonObject[], constants: Values[]): string | null {
  const [first, ...others] = constants.filter((_, index) => isObject(members[index]?.properties));
  if (!first || others.length === 0) return null;
  const key = [...first.keys()].find((name) => {
    const all = [first, ...others].map((each) => each.get(name) ?? null);
    return !all.includes(null) && areApart(all.flatMap((values) => values ?? []));
  });
  return key ?? null;
}

function areApart(values: Json[]): boolean {
  return new Set(values.map((value) => JSON.stringify(value))).size === values.length;
}

function constantsOf(member: JsonObject, scope: Scope): Values {
  const properties = isObject(member.properties) ? Object.entries(member.properties) : [];
  return new Map(
    properties.flatMap(([key, property]) => {
      const options = normaliseSchema(property, scope).options ?? [];
      return options.length > 0 ? [[key, options.map(({ value }) => value)] as const] : [];
    }),
  );
}

// OpenAPI's way: the member itself need not say what its tag is.
function mapped({ discriminator }: JsonObject, member: JsonObject, scope: Scope): Json[] {
  const mapping = isObject(discriminator) ? own(discriminator, "mapping") : undefined;
  if (!isObject(mapping)) return [];
  return Object.entries(mapping).flatMap(([value, $ref]) =>
    sameJson(flattenSchema({ $ref }, scope).schema, member) ? [value] : [],
  );
}
