import type { AssistantVersion, Json } from "@/lib/langgraph/types";
import { readValues } from "@/lib/langgraph/values";
import { isSecretName } from "@/lib/secrets";
import { maskSecrets } from "./mask-secrets";

const MOST_VALUES = 6;
const MOST_CHARACTERS = 60;

/** A version's values in one line: "model_name openai · system_prompt You are…". */
export function valuesSummary(version: Pick<AssistantVersion, "config" | "context">): string {
  const entries = Object.entries(readValues(version));
  if (entries.length === 0) return "No values set";
  const shown = entries
    .slice(0, MOST_VALUES)
    .map(([name, value]) => `${name} ${brief(name, value)}`);
  const more = entries.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(" · ");
}

function brief(name: string, value: Json): string {
  const masked = maskSecrets(value, isSecretName(name));
  const text = typeof masked === "string" && masked !== "" ? masked : JSON.stringify(masked);
  const line = text.slice(0, MOST_CHARACTERS).replace(/\s+/g, " ").trim();
  return text.length > MOST_CHARACTERS ? `${line}…` : line;
}
