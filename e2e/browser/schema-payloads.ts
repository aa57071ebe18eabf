import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { GraphSchemas, JsonObject, JsonSchema } from "@/lib/langgraph/types";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Our own payloads, and those of real graphs where a folder of them is at hand (ROSTER_SCHEMAS). */
const FOLDERS = [
  join(root, "e2e/schemas"),
  process.env.ROSTER_SCHEMAS ?? join(root, "../shared/schemas"),
];

type Payload = { name: string; schemas: GraphSchemas };

/** Answers to `/schemas`, as servers give them, and one that is too much for a form. */
export function schemaPayloads(): Payload[] {
  const files = FOLDERS.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => ({ name, schemas: JSON.parse(readFileSync(join(folder, name), "utf8")) })),
  );
  return [...files, { name: "400 fields", schemas: manyFields(400) }];
}

function manyFields(count: number): GraphSchemas {
  const keys = Array.from({ length: count }, (_, index) => `field_${index}`);
  const properties = Object.fromEntries(keys.map((key) => [key, { type: "string" }]));
  const schema: JsonSchema = { type: "object", properties };
  return {
    graph_id: "many",
    input_schema: null,
    output_schema: null,
    state_schema: null,
    config_schema: schema,
    context_schema: schema,
  };
}

/** The top-level properties that a form must show, each with the names that it may go by. */
export function shownProperties(schema: JsonSchema | null | undefined): string[][] {
  const properties = asObject(schema?.properties);
  return Object.entries(properties)
    .filter(([, property]) => !isHidden(asObject(property)))
    .map(([key, property]) => {
      const { title } = asObject(property);
      return [key, ...(typeof title === "string" ? [title] : [])].map(plainName);
    });
}

/** A name without what a form may change about it: case, spaces, underscores. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

// Hidden on the author's word, or a constant that the graph fills in by itself.
function isHidden(property: JsonObject): boolean {
  const config = asObject(
    property.x_oap_ui_config ?? asObject(property.metadata).x_oap_ui_config ?? {},
  );
  return (
    config.type === "hidden" || (property.const !== undefined && property.default !== undefined)
  );
}

function asObject(value: unknown): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {};
}
