import {
  type AssistantOrder,
  compareAsServer,
  isNewestFirst,
  NEWEST_FIRST,
  searchOrder,
} from "./assistant-order";
import { capabilities } from "./capabilities";
import type { Client } from "./client";
import { countAssistants } from "./count-assistants";
import { isDefaultAssistant, SYSTEM } from "./default-assistant";
import type { Assistant, AssistantSearch, AssistantSummary } from "./types";

/** The server makes one assistant by itself for each graph; all others are made by people. */
export type CreatedBy = "anyone" | "people" | "server";

type Filter = Pick<AssistantSearch, "name" | "graph_id" | "metadata">;

export type AssistantPageInput = {
  filter: Filter;
  /** Anyone, unless it is said. */
  createdBy?: CreatedBy;
  /** Obeyed by servers that sort; the others have the newest first. */
  order?: AssistantOrder;
  /** From 1. A page past the end gives no rows. */
  page: number;
  perPage: number;
};

export type AssistantPage = Rows<AssistantSummary>;

type Rows<Row> = {
  rows: Row[];
  /** Of all that match; where the server does not count, of those that are known to be there. */
  count: number;
  /** There may be more than `count`. */
  isAtLeast: boolean;
};

type Read<Row> = {
  search: (range: { limit: number; offset: number }, filter?: Filter) => Promise<Row[]>;
  /** Null where the server does not count. */
  count: (filter?: Filter) => Promise<number | null>;
};

// The most that every server gives at once.
const ROWS_PER_REQUEST = 100;

/**
 * One page of assistants, without what they run with, and the count of all that match. The API cannot
 * exclude by metadata, so a page of those made by people reads as many more rows as there are defaults.
 */
export function readAssistantPage(
  client: Client,
  input: AssistantPageInput,
  signal?: AbortSignal,
): Promise<AssistantPage> {
  return readPage(client, client.assistants.summaries, input, signal);
}

/** The same page with all that the assistants hold, which can be megabytes. */
export function readWholePage(
  client: Client,
  input: AssistantPageInput,
  signal?: AbortSignal,
): Promise<Rows<Assistant>> {
  return readPage(client, client.assistants.search, input, signal);
}

type Search<Row> = (
  body: AssistantSearch,
  abort: { signal?: AbortSignal | undefined },
) => Promise<Row[]>;

async function readPage<Row extends AssistantSummary>(
  client: Client,
  search: Search<Row>,
  { filter, createdBy = "anyone", order = NEWEST_FIRST, page, perPage }: AssistantPageInput,
  signal: AbortSignal | undefined,
): Promise<Rows<Row>> {
  const start = Math.max(0, page - 1) * perPage;
  const read: Read<Row> = {
    search: (range, of = filter) => search({ ...of, ...searchOrder(order), ...range }, { signal }),
    count: (of = filter) => countAssistants(client, of, signal),
  };
  const wanted = filter.metadata?.created_by;
  const saysSystem = wanted === SYSTEM;
  const saysOther = wanted !== undefined && !saysSystem;
  if ((createdBy === "people" && saysSystem) || (createdBy === "server" && saysOther)) {
    return { rows: [], count: 0, isAtLeast: false };
  }
  const defaults = { ...filter, metadata: { ...filter.metadata, created_by: SYSTEM } };
  if (createdBy === "people" && !saysOther) {
    return readPeoples(read, defaults, start, perPage, await orderHad(client, order, signal));
  }
  const of = createdBy === "server" ? defaults : filter;
  const [rows, count] = await Promise.all([readRange(read, start, perPage, of), read.count(of)]);
  if (count !== null) return { rows, count, isAtLeast: false };
  const next = rows.length < perPage ? [] : await readRange(read, start + perPage, 1, of);
  return uncounted([...rows, ...next], start, perPage);
}

/** A page that was read with one row more than it shows, if there is one. */
function uncounted<Row>(read: Row[], start: number, perPage: number): Rows<Row> {
  const isAtLeast = read.length > perPage || (read.length === 0 && start > 0);
  return { rows: read.slice(0, perPage), count: start + read.length, isAtLeast };
}

/** The order in which the server gives its rows when it is asked for this one. */
async function orderHad(client: Client, order: AssistantOrder, signal: AbortSignal | undefined) {
  if (isNewestFirst(order)) return order;
  return capabilities(await client.info({ signal })).sortsAssistants ? order : NEWEST_FIRST;
}

async function readPeoples<Row extends AssistantSummary>(
  read: Read<Row>,
  ofDefaults: Filter,
  start: number,
  perPage: number,
  order: AssistantOrder,
): Promise<Rows<Row>> {
  const [countOfDefaults, total] = await Promise.all([read.count(ofDefaults), read.count()]);
  if (countOfDefaults === null || total === null) {
    const defaults = await readAll(read, ofDefaults);
    const window = await readRange(read, start, perPage + 1 + defaults.length);
    return uncounted(
      visibleRows(window, defaults, { start, perPage: perPage + 1, order }),
      start,
      perPage,
    );
  }
  const [defaults, window] = await Promise.all([
    readRange(read, 0, countOfDefaults, ofDefaults),
    readRange(read, start, perPage + countOfDefaults),
  ]);
  return {
    rows: visibleRows(window, defaults, { start, perPage, order }),
    count: Math.max(0, total - defaults.length),
    isAtLeast: false,
  };
}

async function readAll<Row>(read: Read<Row>, of: Filter): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const page = await read.search({ limit: ROWS_PER_REQUEST, offset: rows.length }, of);
    rows.push(...page);
    if (page.length < ROWS_PER_REQUEST) return rows;
  }
}

/** `length` rows from `start`, in as many requests as it takes. */
async function readRange<Row>(read: Read<Row>, start: number, length: number, of?: Filter) {
  const requests: Promise<Row[]>[] = [];
  for (let at = 0; at < length; at += ROWS_PER_REQUEST) {
    const limit = Math.min(ROWS_PER_REQUEST, length - at);
    requests.push(read.search({ limit, offset: start + at }, of));
  }
  return (await Promise.all(requests)).flat();
}

/**
 * The rows of a page without defaults. `window` starts at the server's offset equal to the page's
 * first visible row, so each default that stood before it shifts the page by one row into it.
 */
function visibleRows<Row extends AssistantSummary>(
  window: Row[],
  defaults: Row[],
  { start, perPage, order }: { start: number; perPage: number; order: AssistantOrder },
): Row[] {
  const before = start === 0 ? 0 : countBefore(window, defaults, order);
  return window.filter((row) => !isDefaultAssistant(row)).slice(before, before + perPage);
}

/** How many of the defaults, in the server's order like the window, stand before it. */
function countBefore(
  window: readonly AssistantSummary[],
  defaults: readonly AssistantSummary[],
  order: AssistantOrder,
): number {
  const [first] = window;
  if (!first) return 0;
  const inWindow = new Set(window.map((row) => row.assistant_id));
  const met = defaults.findIndex((row) => inWindow.has(row.assistant_id));
  if (met !== -1) return met;
  // Which order of text it is, no server says; its rows may.
  const isFolded = window.every((row, at) => {
    const last = window[at - 1];
    return !last || compareAsServer(last, row, order) <= 0;
  });
  // Equal ones: the defaults are the oldest, and servers keep equal rows as they were made.
  return defaults.filter((row) => compareAsServer(row, first, order, !isFolded) <= 0).length;
}
