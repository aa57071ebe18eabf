import type { Assistant, AssistantVersion } from "@/lib/langgraph/types";
import { type ContentField, differingFields } from "./compare";

export type LeftBehind = {
  /** The version that is active in name. */
  active: AssistantVersion;
  /** What the assistant holds otherwise than that version says. */
  fields: ContentField[];
  /** The newest version that holds these fields as the assistant does; null when none does. */
  keptFrom: number | null;
};

/** What the server left as it was when a version was made active; null when all was restored. */
export function leftBehind(
  assistant: Assistant,
  versions: readonly AssistantVersion[],
): LeftBehind | null {
  const active = versions.find(({ version }) => version === assistant.version);
  if (!active) return null;
  const fields = differingFields(active, assistant);
  if (fields.length === 0) return null;
  const source = versions.find((version) => {
    const differing = differingFields(version, assistant);
    return !fields.some((field) => differing.includes(field));
  });
  return { active, fields, keptFrom: source?.version ?? null };
}
