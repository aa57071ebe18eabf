import type { AssistantContent, Json } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { maskSides } from "@/lib/secrets";
import { comparable } from "./compare";
import { readableJson } from "./readable-json";

/** Both contents as readable JSON, masked, and alike exactly where comparing finds no difference. */
export function unifiedJson(
  before: AssistantContent,
  after: AssistantContent,
  isSecret: (name: string) => boolean,
): { before: string; after: string } {
  const sides = maskSides(whole(before), whole(after), isSecret);
  return { before: readableJson(sides.before ?? null), after: readableJson(sides.after ?? null) };
}

function whole(content: AssistantContent): Json {
  const { configurable, config, ...rest } = comparable(content);
  return { ...rest, config: { ...asObject(config), configurable } };
}
