import type { ContentField } from "./compare";

const WORDS: Record<ContentField, string> = {
  graph_id: "graph",
  name: "name",
  description: "description",
  configurable: "configuration",
  config: "run settings",
  context: "context",
  metadata: "metadata",
};

/** The fields as words in a sentence: "description and context". */
export function fieldWords(fields: readonly ContentField[]): string {
  return new Intl.ListFormat("en").format(fields.map((field) => WORDS[field]));
}
