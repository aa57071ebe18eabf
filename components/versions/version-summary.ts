import type { AssistantVersion, Json } from "@/lib/langgraph/types";
import { asObject, readValues } from "@/lib/langgraph/values";
import { maskSecrets } from "@/lib/secrets";

const MOST_VALUES = 6;
const MOST_CHARACTERS = 60;

/** A version's values in one line: "model_name openai · system_prompt You are…". */
export function valuesSummary(
  version: Pick<AssistantVersion, "config" | "context">,
  isSecret: (name: string) => boolean,
): string {
  const entries = Object.entries(asObject(maskSecrets(readValues(version), isSecret)));
  if (entries.length === 0) return "No values set";
  const shown = entries.slice(0, MOST_VALUES).map(([name, value]) => `${name} ${brief(value)}`);
  const more = entries.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(" · ");
}

function brief(value: Json): string {
  const text = typeof value === "string" && value !== "" ? value : JSON.stringify(value);
  const line = text.slice(0, MOST_CHARACTERS).replace(/\s+/g, " ").trim();
  return text.length > MOST_CHARACTERS ? `${line}…` : line;
}
