import {
  createLoader,
  type inferParserType,
  parseAsNativeArrayOf,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { orderOf, SORT_COLUMNS } from "./langgraph/assistant-order";
import type { AssistantPageInput, CreatedBy } from "./langgraph/assistant-page";
import { filteredMetadata, parseAsMetadataFilter } from "./metadata-filter";
import { parseAsNumber } from "./search-params";

export const PAGE_SIZES = [25, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

const ASSISTANTS_PER_PAGE = 50;

/**
 * The table's state in the URL: search text, graph, who created, `key=value` of metadata, order, page
 * from 1 and its size; and whether values are checked against the graphs' schemas, which costs
 * requests, and whether those that fit are left out then.
 */
export const assistantsViewParsers = {
  q: parseAsString.withDefault(""),
  graph: parseAsString,
  by: parseAsStringLiteral(["anyone", "people", "server"]),
  meta: parseAsNativeArrayOf(parseAsMetadataFilter).withDefault([]),
  sort: parseAsStringLiteral(SORT_COLUMNS),
  /** Without it, each column has its own direction. */
  order: parseAsStringLiteral(["asc", "desc"]),
  page: parseAsNumber.withDefault(1),
  size: parseAsNumberLiteral(PAGE_SIZES).withDefault(ASSISTANTS_PER_PAGE),
  fit: parseAsStringLiteral(["unchecked", "check", "misfits"]).withDefault("unchecked"),
  /** What links had before there was `by`. */
  defaults: parseAsStringLiteral(["show", "hide"]),
};

export type AssistantsViewState = inferParserType<typeof assistantsViewParsers>;

export const loadAssistantsView = createLoader(assistantsViewParsers);

/** Whose assistants a view shows. */
export function createdBy({ by, defaults }: AssistantsViewState): CreatedBy {
  return by ?? (defaults === "hide" ? "people" : "anyone");
}

/** The page of assistants that a view asks for. */
export function assistantPageInput(view: AssistantsViewState): Required<AssistantPageInput> {
  const name = view.q.trim();
  return {
    filter: {
      ...(name ? { name } : {}),
      ...(view.graph ? { graph_id: view.graph } : {}),
      ...(view.meta.length > 0 ? { metadata: filteredMetadata(view.meta) } : {}),
    },
    createdBy: createdBy(view),
    order: orderOf(view.sort, view.order),
    page: view.page,
    perPage: view.size,
  };
}
