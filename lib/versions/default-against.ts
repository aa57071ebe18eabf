import type { AssistantVersion } from "@/lib/langgraph/types";

/**
 * The version that a chosen one is compared with unless somebody says otherwise: the active one, or
 * for the active one the version before it. `versions` are newest first; null where there is no other.
 */
export function defaultAgainst(
  chosen: number,
  active: number,
  versions: readonly Pick<AssistantVersion, "version">[],
): number | null {
  if (chosen !== active && versions.some(({ version }) => version === active)) return active;
  const at = versions.findIndex(({ version }) => version === chosen);
  return (versions[at + 1] ?? versions[at - 1])?.version ?? null;
}
