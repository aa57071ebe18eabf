import { createParser } from "nuqs/server";

/** An assistant as it is now, or one of its versions. */
export type AssistantRef = {
  /** The deployment that it is in; null for the one that is open. */
  slug: string | null;
  id: string;
  version: number | null;
};

/** Reads `id` or `id@3`, each perhaps with a deployment before it as in `prod/id@3`; null when it is none. */
export function parseAssistantRef(text: string): AssistantRef | null {
  const [, slug = null, id, version] =
    /^(?:([a-z0-9-]{1,40})\/)?([^@]+)(?:@([1-9]\d{0,8}))?$/u.exec(text) ?? [];
  if (id === undefined) return null;
  return { slug, id, version: version === undefined ? null : Number(version) };
}

/** The other way round: `id`, `id@3` or `prod/id@3`. */
export function formatAssistantRef({ slug, id, version }: AssistantRef): string {
  return `${slug === null ? "" : `${slug}/`}${id}${version === null ? "" : `@${version}`}`;
}

export const parseAsAssistantRef = createParser({
  parse: parseAssistantRef,
  serialize: formatAssistantRef,
  eq: (a, b) => a.slug === b.slug && a.id === b.id && a.version === b.version,
});
