import { createParser } from "nuqs/server";

/** An assistant as it is now, or one of its versions. */
export type AssistantRef = { id: string; version: number | null };

/** Reads `id` or `id@3`; null when it is neither. */
export function parseAssistantRef(text: string): AssistantRef | null {
  const [, id, version] = /^([^@]+)(?:@([1-9]\d{0,8}))?$/u.exec(text) ?? [];
  return id === undefined ? null : { id, version: version === undefined ? null : Number(version) };
}

/** The other way round: `id`, or `id@3`. */
export function formatAssistantRef({ id, version }: AssistantRef): string {
  return version === null ? id : `${id}@${version}`;
}

export const parseAsAssistantRef = createParser({
  parse: parseAssistantRef,
  serialize: formatAssistantRef,
  eq: (a, b) => a.id === b.id && a.version === b.version,
});
