import type { Json } from "@/lib/langgraph/types";
import type { Option } from "./normalise-schema";

/** The option for null, where leaving the value out would mean something else. */
export const NONE: Option = { value: null, label: "None" };

const TYPES: Record<string, string> = { string: "text", number: "number", boolean: "on or off" };

/** Options that read the same also say their value, or what kind of value it is: "1 (text)". */
export function tellApart(options: Option[]): Option[] {
  const seen = new Map<string, Option[]>();
  for (const option of options) seen.set(option.label, [...(seen.get(option.label) ?? []), option]);
  return options.map((option) => {
    const twins = seen.get(option.label) ?? [];
    if (twins.length < 2) return option;
    const texts = twins.map(({ value }) => written(value));
    const own = written(option.value);
    const telling = texts.filter((text) => text === own).length === 1 && own !== option.label;
    return { ...option, label: `${option.label} (${telling ? own : kindOf(option.value)})` };
  });
}

function written(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function kindOf(value: Json): string {
  return value === null ? "null" : (TYPES[typeof value] ?? "JSON");
}
