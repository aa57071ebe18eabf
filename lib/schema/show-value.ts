import type { Json } from "@/lib/langgraph/types";
import type { FormField } from "./form-field";
import { hideSecrets } from "./hide-secrets";

const LONGEST = 80;

/**
 * A value in a few words, as the form shows defaults: `0.7`, `On`, `search, calculator`, `None`.
 * Secrets in it are masked.
 */
export function showValue(field: FormField, value: Json): string {
  return shorten(inWords(field, hideSecrets(field, value)));
}

function inWords(field: FormField, value: Json): string {
  if (value === null) return "None";
  if (typeof value === "boolean" && field.kind === "boolean") return value ? "On" : "Off";
  if (value === "") return "Empty text";
  if (field.kind === "tuple" && Array.isArray(value) && value.length > 0) {
    return value
      .map((item, index) => {
        const part = field.positions[index] ?? field.rest;
        return part && typeof item !== "object" ? inWords(part, item) : plain(item);
      })
      .join(", ");
  }
  if (field.kind === "choice" || field.kind === "choices") {
    const labelOf = (each: Json) =>
      field.options.find((option) => option.value === each)?.label ?? plain(each);
    if (!Array.isArray(value)) return labelOf(value);
    return value.length > 0 ? value.map(labelOf).join(", ") : "None";
  }
  return plain(value);
}

function plain(value: Json): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.length === 0) return "Empty list";
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) {
    return value.map(String).join(", ");
  }
  return JSON.stringify(value);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}
