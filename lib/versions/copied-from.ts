import type { JsonObject } from "@/lib/langgraph/types";
import type { AssistantExport } from "./exchange";

const FROM = "roster_copied_from";
const VERSION = "roster_copied_version";

/** An assistant in another deployment of this Roster. */
export type CopySource = { slug: string; assistantId: string };

/** Reads `slug/id`; null when it is neither. */
export function parseCopySource(text: string): CopySource | null {
  const [, slug, assistantId] = /^([a-z0-9-]{1,40})\/([^/]{1,200})$/.exec(text) ?? [];
  return slug === undefined || assistantId === undefined ? null : { slug, assistantId };
}

/** The other way round: `slug/id`, in addresses and in metadata. */
export function formatCopySource({ slug, assistantId }: CopySource): string {
  return `${slug}/${assistantId}`;
}

/** What finds the copies of an assistant, by a search for metadata. */
export function copiesOf(source: CopySource): JsonObject {
  return { [FROM]: formatCopySource(source) };
}

/** The same file with the link back in each version's metadata. */
export function asCopy(file: AssistantExport, source: CopySource): AssistantExport {
  const versions = file.versions.map((version) => ({
    ...version,
    metadata: { ...version.metadata, ...copiesOf(source), [VERSION]: version.version },
  }));
  return { ...file, versions };
}

/** A content without the link back, for a comparison of what people gave it. */
export function withoutCopyLink<Content extends { metadata: JsonObject }>(content: Content) {
  const { [FROM]: _from, [VERSION]: _version, ...metadata } = content.metadata;
  return { ...content, metadata };
}

/** Where a version was copied from, or null where it was not, or the link cannot be read. */
export function copiedFrom(metadata: JsonObject): (CopySource & { version: number }) | null {
  const { [FROM]: from, [VERSION]: version } = metadata;
  const source = typeof from === "string" ? parseCopySource(from) : null;
  return source && typeof version === "number" ? { ...source, version } : null;
}
