import type { Json, JsonObject } from "@/lib/langgraph/types";
import { isObject, numberOf, objectsIn, own, textOf, textsIn } from "./json-schema";

const WIDGETS = [
  "text",
  "textarea",
  "password",
  "number",
  "boolean",
  "slider",
  "select",
  "json",
  "hidden",
  "mcp",
  "rag",
  "agents",
] as const;

export type HintWidget = (typeof WIDGETS)[number];

/** How a graph's author wants a value to be asked for. Nothing here changes what is valid. */
export type Hints = {
  widget: HintWidget | null;
  label: string | null;
  description: string | null;
  placeholder: string | null;
  options: { value: Json; label: string }[];
  min: number | undefined;
  max: number | undefined;
  step: number | undefined;
  /** What the author's own screen fills in; not what the graph uses when the value is absent. */
  suggested: Json | undefined;
  /** Texts that the author gives as examples. */
  examples: string[];
  nodes: string[];
  /** `langgraph_type`: "prompt", "messages", "secret". */
  langgraphType: string | null;
  /** `kind` of `__template_metadata__`: "llm", "embeddings". */
  templateKind: string | null;
};

const UI_CONFIG = /^x_(\w+_)?ui_config$/;

/**
 * Reads the hints that LangGraph Studio (`langgraph_nodes`, `langgraph_type`), its templates
 * (`__template_metadata__`) and Open Agent Platform (`x_oap_ui_config` and its kin) put on a property:
 * at its top, under `metadata` or under `json_schema_extra`. What the property itself says wins over
 * `inherited`, which is what its references and its nullable variant say. Never throws.
 */
export function readHints(property: JsonObject, inherited: JsonObject = {}): Hints {
  const holders = [property, inherited].flatMap(holdersIn);
  const ui = uiConfigOf(holders);
  const first = (read: (holder: JsonObject) => string | null) =>
    holders.map(read).find((text) => text !== null) ?? null;
  const [top = {}, metadata = {}] = holdersIn({ ...inherited, ...property });
  return {
    widget: widgetOf(ui),
    label: textOf(own(ui, "label")),
    description:
      textOf(own(ui, "description")) ?? textOf(metadata.description) ?? textOf(top.description),
    placeholder: textOf(own(ui, "placeholder")),
    options: objectsIn(own(ui, "options")).flatMap(readOption),
    min: numberOf(own(ui, "min")),
    max: numberOf(own(ui, "max")),
    step: positive(numberOf(own(ui, "step"))),
    suggested: own(ui, "default"),
    examples: unique([ui, ...holders].flatMap((holder) => examplesIn(own(holder, "examples")))),
    nodes: unique(holders.flatMap((holder) => namesIn(own(holder, "langgraph_nodes")))),
    langgraphType: first((holder) => textOf(own(holder, "langgraph_type"))),
    templateKind: first((holder) => templateKindOf(own(holder, "__template_metadata__"))),
  };
}

/** True where a schema itself says that its text is secret: a format, Pydantic's SecretStr, a hint. */
export function marksSecret(schema: JsonObject): boolean {
  if (schema.format === "password" || schema.writeOnly === true) return true;
  const { widget, langgraphType } = readHints(schema);
  return widget === "password" || langgraphType === "secret" || langgraphType === "password";
}

function holdersIn(schema: JsonObject): JsonObject[] {
  const metadata = own(schema, "metadata");
  const inner = isObject(metadata) ? metadata : {};
  const extras = [schema, inner].map((holder) => own(holder, "json_schema_extra"));
  return [schema, inner, ...extras.filter(isObject)];
}

function uiConfigOf(holders: JsonObject[]): JsonObject {
  const named = holders.flatMap((holder) => {
    const entries = Object.entries(holder).filter(([key]) => UI_CONFIG.test(key));
    entries.sort(([a], [b]) => Number(b === "x_oap_ui_config") - Number(a === "x_oap_ui_config"));
    return objectsIn(entries.map(([, config]) => config));
  });
  const typed = named.filter((config) => textOf(own(config, "type")) !== null);
  return typed.find((config) => widgetOf(config) !== null) ?? typed[0] ?? {};
}

function widgetOf(ui: JsonObject): HintWidget | null {
  return WIDGETS.find((widget) => widget === own(ui, "type")) ?? null;
}

function readOption(option: JsonObject): { value: Json; label: string }[] {
  const value = own(option, "value");
  if (value === undefined || typeof value === "object") return [];
  return [{ value, label: textOf(own(option, "label")) ?? String(value) }];
}

function templateKindOf(metadata: Json | undefined): string | null {
  return isObject(metadata) ? textOf(own(metadata, "kind")) : null;
}

// Examples of a list are lists.
function examplesIn(examples: Json | undefined): string[] {
  return Array.isArray(examples) ? examples.flatMap(namesIn) : namesIn(examples);
}

function namesIn(value: Json | undefined): string[] {
  return (typeof value === "string" ? [value] : textsIn(value)).filter((name) => name.trim());
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}

function positive(step: number | undefined): number | undefined {
  return step !== undefined && step > 0 ? step : undefined;
}
