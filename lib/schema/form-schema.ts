import type { GraphSchemas, Json, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { flattenSchema } from "./flatten-schema";
import { formModel } from "./form-model";
import { isObject } from "./json-schema";
import { holdsMessages } from "./messages-property";
import { schemaProblem } from "./schema-guards";

/** A form, or JSON with the reason in plain words why there is no form. */
type FormSource = { kind: "form"; schema: JsonSchema } | { kind: "json"; reason: string };

/**
 * What to draw for an assistant's values: the context schema where the server gives one, else the
 * config schema. JSON where both are absent, empty, too large for a form or unusable.
 */
export function configFormSource(schemas: GraphSchemas): FormSource {
  return firstForm(
    [schemas.context_schema, schemas.config_schema],
    "The server gives no configuration schema for this graph.",
    "This graph declares no configuration fields.",
  );
}

/** What to draw for a run's input, for graphs that take no messages. */
export function inputFormSource(schemas: GraphSchemas): FormSource {
  return firstForm(
    [schemas.input_schema, schemas.state_schema],
    "The server gives no input schema for this graph.",
    "This graph declares no input fields.",
  );
}

function firstForm(parts: (JsonSchema | null)[], absent: string, empty: string): FormSource {
  const present = parts.filter((part) => part !== null);
  const declared = present.filter((part) => !declaresNothing(part));
  const [schema] = declared;
  if (!schema) return { kind: "json", reason: present.length > 0 ? empty : absent };
  const { reason } = formModel(schema);
  return reason === null ? { kind: "form", schema } : { kind: "json", reason };
}

function declaresNothing(schema: JsonSchema): boolean {
  const { $schema: _s, title: _t, description: _d, type, properties, required, ...rest } = schema;
  const { additionalProperties, $defs: _f, definitions: _n, ...more } = rest;
  const open = additionalProperties === undefined || typeof additionalProperties === "boolean";
  const named = isObject(properties) && Object.keys(properties).length > 0;
  const plain = type === undefined || type === "object";
  return plain && open && !named && Object.keys(more).length === 0;
}

/**
 * The key under which a graph takes chat messages, or null when it takes none. The JS server leaves
 * out the input, output and state schemas of exactly those graphs whose state is built on messages
 * (MessagesAnnotation, createReactAgent), so three absent schemas mean "messages".
 */
export function messagesKey(schemas: GraphSchemas): string | null {
  const { input_schema, state_schema, output_schema } = schemas;
  if (!input_schema && !state_schema && !output_schema) return "messages";
  const source = [input_schema, state_schema].find((part) => part && !declaresNothing(part));
  return source ? keyIn(source) : null;
}

function keyIn(schema: JsonSchema): string | null {
  if (schemaProblem(schema) !== null)
    return isObject(schema.properties) ? byName(schema.properties) : null;
  const budget = { steps: 200, fields: 0 };
  const flat = flattenSchema(schema, { root: schema, trail: [], budget }).schema;
  const properties = isObject(flat.properties) ? flat.properties : {};
  const told = Object.keys(properties).find((key) => holdsMessages(properties[key], schema));
  return told ?? byName(properties);
}

function byName(properties: JsonObject): string | null {
  const property = Object.hasOwn(properties, "messages") ? properties.messages : undefined;
  return property !== undefined && mayBeList(property) ? "messages" : null;
}

function mayBeList(property: Json): boolean {
  if (!isObject(property)) return property === true;
  const { type, anyOf, oneOf } = property;
  if (typeof type === "string") return type === "array";
  if (Array.isArray(type)) return type.includes("array");
  const members = Array.isArray(anyOf) ? anyOf : Array.isArray(oneOf) ? oneOf : null;
  return members === null ? property.enum === undefined : members.some(mayBeList);
}
