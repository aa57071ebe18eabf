import type { Json, JsonObject } from "@/lib/langgraph/types";
import { isObject, numberOf, objectsIn, textOf, textsIn } from "./json-schema";

export type HintWidget =
  | "text"
  | "textarea"
  | "number"
  | "boolean"
  | "slider"
  | "select"
  | "json"
  | "hidden";

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
  nodes: string[];
  /** `langgraph_type`: "prompt", "messages". */
  langgraphType: string | null;
};

const UI_CONFIG = /^x_(\w+_)?ui_config$/;
const WIDGETS: Record<string, HintWidget> = {
  text: "text",
  textarea: "textarea",
  number: "number",
  boolean: "boolean",
  slider: "slider",
  select: "select",
  json: "json",
  hidden: "hidden",
};

/**
 * Reads the hints that LangGraph Studio (`langgraph_nodes`, `langgraph_type`) and Open Agent Platform
 * (`x_oap_ui_config` and its kin) put on a property, at its top or under `metadata`.
 */
export function readHints(schema: JsonObject): Hints {
  const metadata = isObject(schema.metadata) ? schema.metadata : {};
  const ui = uiConfigOf(schema) ?? uiConfigOf(metadata) ?? {};
  return {
    widget: WIDGETS[textOf(ui.type) ?? ""] ?? null,
    label: textOf(ui.label),
    description:
      textOf(ui.description) ?? textOf(metadata.description) ?? textOf(schema.description),
    placeholder: textOf(ui.placeholder),
    options: objectsIn(ui.options).flatMap(readOption),
    min: numberOf(ui.min),
    max: numberOf(ui.max),
    step: positive(numberOf(ui.step)),
    suggested: ui.default,
    nodes: [...new Set([...namesIn(schema.langgraph_nodes), ...namesIn(metadata.langgraph_nodes)])],
    langgraphType: textOf(schema.langgraph_type) ?? textOf(metadata.langgraph_type),
  };
}

function uiConfigOf(holder: JsonObject): JsonObject | null {
  const named = Object.entries(holder).filter(([key]) => UI_CONFIG.test(key));
  named.sort(([a], [b]) => Number(b === "x_oap_ui_config") - Number(a === "x_oap_ui_config"));
  for (const [, value] of named) if (isObject(value) && textOf(value.type)) return value;
  return null;
}

function readOption(option: JsonObject): { value: Json; label: string }[] {
  const { value } = option;
  if (value === undefined || typeof value === "object") return [];
  return [{ value, label: textOf(option.label) ?? String(value) }];
}

function namesIn(value: Json | undefined): string[] {
  return typeof value === "string" ? [value] : textsIn(value);
}

function positive(step: number | undefined): number | undefined {
  return step !== undefined && step > 0 ? step : undefined;
}
