import type { Json } from "@/lib/langgraph/types";
import { isObject } from "@/lib/schema/json-schema";

type Replaced = {
  value: Json;
  /** The placeholders that stand in it, each once. */
  placeholders: string[];
};

/** The value with a placeholder such as `<api_key>` for every text under a secret key. */
export function withPlaceholders(value: Json, isSecret: (name: string) => boolean): Replaced {
  const placeholders = new Set<string>();
  const replace = (held: Json, secret: string | null): Json => {
    if (typeof held === "string" && held !== "" && secret !== null) {
      placeholders.add(`<${secret}>`);
      return `<${secret}>`;
    }
    if (Array.isArray(held)) return held.map((item) => replace(item, secret));
    if (!isObject(held)) return held;
    const entries = Object.entries(held);
    return Object.fromEntries(
      entries.map(([name, inner]) => [
        name,
        replace(inner, secret ?? (isSecret(name) ? name : null)),
      ]),
    );
  };
  return { value: replace(value, null), placeholders: [...placeholders] };
}
