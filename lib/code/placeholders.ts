import type { Json } from "@/lib/langgraph/types";
import { replaceSecrets } from "@/lib/secrets";

type Replaced = {
  value: Json;
  /** The placeholders that stand in it, each once. */
  placeholders: string[];
};

/** The value with a placeholder such as `<api_key>` for every text under a secret key. */
export function withPlaceholders(value: Json, isSecret: (name: string) => boolean): Replaced {
  const placeholders = new Set<string>();
  const replaced = replaceSecrets(value, isSecret, (key) => {
    placeholders.add(`<${key}>`);
    return `<${key}>`;
  });
  return { value: replaced, placeholders: [...placeholders] };
}
