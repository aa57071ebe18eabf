import { createLoader, createParser, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { parseAsAssistantRef } from "./versions/assistant-ref";

/** A number from 1, as versions and pages have it; anything else counts as not given. */
export const parseAsNumber = createParser({
  parse: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null),
  serialize: String,
});

/** What a comparison shows: what changed, all there is, or both sides as JSON. */
export const DIFF_MODES = ["changed", "all", "json"] as const;
export type DiffMode = (typeof DIFF_MODES)[number];

/**
 * The Versions page in the URL: the version chosen, whether it is shown or compared, the version it
 * is compared with, and how. Without numbers: the active version, and the one to compare it with.
 */
export const versionsViewParsers = {
  version: parseAsNumber,
  against: parseAsNumber,
  view: parseAsStringLiteral(["content", "diff"]).withDefault("content"),
  show: parseAsStringLiteral(DIFF_MODES).withDefault("changed"),
};

/** The comparison of two assistants in the URL, each as `id`, `id@version` or `slug/id@version`. */
export const compareViewParsers = {
  a: parseAsAssistantRef,
  b: parseAsAssistantRef,
  show: parseAsStringLiteral(DIFF_MODES).withDefault("changed"),
};

export const loadCompareView = createLoader(compareViewParsers);

/**
 * The Store in the URL: the namespace that is browsed (its parts with dots between), what is looked
 * for in it, page from 1, and the place of the item that is open.
 */
export const memoryViewParsers = {
  ns: parseAsString.withDefault(""),
  q: parseAsString.withDefault(""),
  page: parseAsNumber.withDefault(1),
  at: parseAsString,
  key: parseAsString,
};

export const loadMemoryView = createLoader(memoryViewParsers);
