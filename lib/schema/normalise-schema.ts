import type { Json, JsonObject } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import { type Flat, flattenSchema, type Scope } from "./flatten-schema";
import { isObject, textOf, textsIn } from "./json-schema";
import { mergeSchemas } from "./merge-schemas";

export type Option = { value: Json; label: string };

/** One schema ready to be drawn: a single type, its fixed options, or branches to choose from. */
export type Normal = {
  schema: JsonObject;
  scope: Scope;
  type: string | null;
  nullable: boolean;
  options: Option[] | null;
  branches: JsonObject[] | null;
  /** Values that go beside free text: `Literal["a", "b"] | str`. */
  suggestions: string[];
  problem: string | null;
};

/** Folds a schema into what a form can draw: nullable unions collapse, constants become options. */
export function normaliseSchema(raw: Json, scope: Scope): Normal {
  return fromFlat(flattenSchema(raw, scope));
}

function fromFlat({ schema, scope, problem }: Flat): Normal {
  const union = membersOf(schema);
  if (problem !== null || union === null) return single(schema, scope, problem);
  const { anyOf: _a, oneOf: _o, ...rest } = schema;
  const members = union
    .map((member) => flattenSchema(member, scope))
    .flatMap(spread)
    .filter((member) => !isNothing(member.schema));
  const others = members.filter((member) => !isNull(member.schema));
  const nullable = others.length < members.length;
  const [first] = others;
  if (!first || (isObject(rest.properties) && others.every(isMereConstraint))) {
    return { ...single(rest, scope, null), nullable };
  }
  const failed = others.find((member) => member.problem !== null);
  if (failed && others.length === 1) return { ...single(rest, scope, failed.problem), nullable };
  if (others.length === 1) {
    const only = fromFlat({ ...first, schema: mergeSchemas(first.schema, rest) });
    return { ...only, nullable: nullable || only.nullable };
  }
  return { ...join(rest, others, scope), nullable };
}

function join(rest: JsonObject, members: Flat[], scope: Scope): Normal {
  const plain = single(rest, scope, null);
  const kinds = members.map((member) => single(member.schema, member.scope, member.problem));
  if (kinds.every((kind) => kind.options !== null)) {
    return { ...plain, options: uniqueOptions(kinds.flatMap(titledOptions)) };
  }
  if (kinds.some((kind) => isAnything(kind.schema))) return plain;
  const free = kinds.filter((kind) => kind.options === null);
  const [only] = free;
  const types = new Set(kinds.map((kind) => kind.type));
  if (only?.type === "string" && free.length === 1 && types.size === 1) {
    const suggestions = kinds.flatMap((kind) => textsIn(kind.options?.map(({ value }) => value)));
    return { ...single(mergeSchemas(only.schema, rest), scope, null), suggestions };
  }
  if (types.size === 2 && types.has("number") && types.has("integer")) {
    return single({ ...rest, type: "number" }, scope, null);
  }
  return { ...plain, branches: members.map((member) => branch(rest, member.schema)) };
}

// Only here: the title of a lone constant is the field's own.
function titledOptions({ schema, options }: Normal): Option[] {
  const title = schema.const === undefined ? null : textOf(schema.title);
  return (options ?? []).map((option) => (title ? { ...option, label: title } : option));
}

function branch(rest: JsonObject, member: JsonObject): JsonObject {
  const { properties, required } = rest;
  return isObject(properties)
    ? mergeSchemas({ properties, ...(required === undefined ? {} : { required }) }, member)
    : member;
}

function single(schema: JsonObject, scope: Scope, problem: string | null): Normal {
  const named = typesOf(schema);
  const types = named.filter((type) => type !== "null");
  const all = optionsOf(schema);
  const options = all?.filter((option) => option.value !== null) ?? null;
  return {
    schema,
    scope,
    problem,
    suggestions: [],
    type: types.length === 1 ? (types[0] ?? null) : null,
    nullable: types.length < named.length || (options?.length ?? 0) < (all?.length ?? 0),
    options: options && options.length > 0 ? options : null,
    branches:
      types.length > 1 && options === null ? types.map((type) => ({ ...schema, type })) : null,
  };
}

function optionsOf(schema: JsonObject): Option[] | null {
  if (schema.const !== undefined) {
    return [{ value: schema.const, label: showOption(schema.const) }];
  }
  if (!Array.isArray(schema.enum)) return null;
  const names = namesOf(schema, schema.enum.length);
  return uniqueOptions(
    schema.enum.map((value, at) => ({ value, label: textOf(names[at]) ?? showOption(value) })),
  );
}

/** Names beside an enum's values, one for each, as several generators of schemas write them. */
function namesOf(schema: JsonObject, count: number): Json[] {
  const lists = [schema.enumNames, schema["x-enumNames"], schema["x-enum-varnames"]];
  return lists.filter(Array.isArray).find((names) => names.length === count) ?? [];
}

function showOption(value: Json): string {
  if (value === "") return "Empty text";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Each value once, under its first label. */
export function uniqueOptions(options: Option[]): Option[] {
  const seen = new Set<string>();
  return options.filter(({ value }) => {
    const text = JSON.stringify(value);
    return !seen.has(text) && seen.add(text);
  });
}

function membersOf(schema: JsonObject): Json[] | null {
  if (Array.isArray(schema.anyOf) && schema.anyOf.length > 0) return schema.anyOf;
  return Array.isArray(schema.oneOf) && schema.oneOf.length > 0 ? schema.oneOf : null;
}

function spread(member: Flat): Flat[] {
  const { anyOf, oneOf, ...rest } = member.schema;
  const inner = membersOf(member.schema);
  if (inner === null || Object.keys(rest).some((key) => key !== "title" && key !== "description")) {
    return [member];
  }
  return inner.map((schema) => flattenSchema(schema, member.scope));
}

function typesOf(schema: JsonObject): string[] {
  const { type } = schema;
  if (typeof type === "string") return [type];
  if (Array.isArray(type)) return type.filter((name) => typeof name === "string");
  const guess = guessType(schema);
  return guess === null ? [] : [guess];
}

function guessType(schema: JsonObject): string | null {
  const has = (...keys: string[]) => keys.some((key) => schema[key] !== undefined);
  if (has("properties", "additionalProperties", "patternProperties")) return "object";
  if (has("items", "prefixItems")) return "array";
  if (has("minLength", "maxLength", "pattern", "format")) return "string";
  if (has("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")) {
    return "number";
  }
  const values = Array.isArray(schema.enum) ? schema.enum : [schema.const ?? null];
  const types = new Set(values.filter((value) => value !== null).map((value) => typeof value));
  const [only] = types;
  return types.size === 1 && only !== undefined && only !== "object" ? only : null;
}

function isNull(schema: JsonObject): boolean {
  return schema.type === "null" || schema.const === null || sameJson(schema.enum, [null]);
}

/** A branch that no value fits, as zod-to-json-schema writes for what is optional. */
function isNothing({ not }: JsonObject): boolean {
  return not === true || (isObject(not) && Object.keys(not).length === 0);
}

function isAnything(schema: JsonObject): boolean {
  const { title: _t, description: _d, default: _f, ...rest } = schema;
  return Object.keys(rest).length === 0;
}

function isMereConstraint({ schema }: Flat): boolean {
  const draws = ["type", "properties", "enum", "const", "items", "anyOf", "oneOf"];
  return !draws.some((key) => schema[key] !== undefined);
}
