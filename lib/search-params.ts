import {
  createLoader,
  createParser,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { AssistantPageInput } from "./langgraph/assistant-page";

/** A number from 1, as versions and pages have it; anything else counts as not given. */
export const parseAsNumber = createParser({
  parse: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null),
  serialize: String,
});

export const ASSISTANTS_PER_PAGE = 25;

/**
 * The table's state in the URL: search text, graph, page from 1, servers' defaults shown or not, and
 * whether values are checked against the graphs' schemas, which costs requests.
 */
export const assistantsViewParsers = {
  q: parseAsString.withDefault(""),
  graph: parseAsString,
  page: parseAsNumber.withDefault(1),
  defaults: parseAsStringLiteral(["show", "hide"]).withDefault("show"),
  fit: parseAsStringLiteral(["unchecked", "check"]).withDefault("unchecked"),
};

export type AssistantsViewState = inferParserType<typeof assistantsViewParsers>;

export const loadAssistantsView = createLoader(assistantsViewParsers);

/** The page of assistants that a view asks for. */
export function assistantPageInput(view: AssistantsViewState): AssistantPageInput {
  const name = view.q.trim();
  return {
    filter: { ...(name ? { name } : {}), ...(view.graph ? { graph_id: view.graph } : {}) },
    page: view.page,
    perPage: ASSISTANTS_PER_PAGE,
    hideDefaults: view.defaults === "hide",
  };
}
