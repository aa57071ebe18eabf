// @ts-check
import {
  assistantAt,
  GRAPHS,
  graphAt,
  indexOf,
  metadataAt,
  nameAt,
  summaryAt,
  updatedAt,
  versionsAt,
} from "./assistant-at.mjs";
import { GRAPH, SCHEMAS } from "./graph.mjs";

/**
 * @typedef {{ status: number, body: unknown, headers?: Record<string, string> }} Answer
 * @typedef {{ graph_id?: string, name?: string, metadata?: Record<string, unknown> }} Filter
 * @typedef {Filter & { limit?: number, offset?: number, sort_by?: string, sort_order?: string, select?: string[] }} Search
 */

const MOST_ROWS = 1000;
const ID = "([0-9a-f-]{36})";
const FIELDS = Object.keys(assistantAt(0));
/** @type {Record<string, (index: number) => string | number>} */
const SORTS = {
  name: (index) => nameAt(index).toLowerCase(),
  graph_id: graphAt,
  created_at: (index) => index,
  updated_at: updatedAt,
};

/** @type {[string, RegExp, (total: number, id: string, body: Search) => Answer][]} */
const OPERATIONS = [
  ["GET", /^\/ok$/, () => ok({ ok: true })],
  ["GET", /^\/info$/, () => ok(INFO)],
  ["POST", /^\/assistants\/search$/, (total, _, body) => search(total, body)],
  ["POST", /^\/assistants\/count$/, (total, _, body) => ok(matching(total, body).length)],
  ["GET", at(""), (total, id) => of(total, id, assistantAt)],
  [
    "POST",
    at("/versions"),
    (total, id, { limit = 10, offset = 0 }) =>
      of(total, id, (index) => versionsAt(index).slice(offset, offset + limit)),
  ],
  [
    "GET",
    at("/schemas"),
    (total, id) => of(total, id, (index) => ({ graph_id: graphAt(index), ...SCHEMAS })),
  ],
  ["GET", at("/graph"), (total, id) => of(total, id, () => GRAPH)],
  ["POST", /^\/threads\/search$/, () => ok([])],
  ["POST", /^\/threads\/count$/, () => ok(0)],
  ["POST", /^\/store\/items\/search$/, () => ok({ items: [] })],
  ["POST", /^\/store\/namespaces$/, () => ok({ namespaces: [] })],
];

const INFO = {
  version: "0.16.7",
  langgraph_py_version: "1.0.0",
  flags: { assistants: true, crons: false, langsmith: false },
  metadata: {},
};

/**
 * What a server with `total` assistants answers: like the Python server, one that sorts and selects.
 * Nothing can be written.
 *
 * @param {number} total
 * @param {string} method
 * @param {string} path without its query
 * @param {Search} body what was sent, as JSON
 * @returns {Answer}
 */
export function answer(total, method, path, body) {
  for (const [of, pattern, give] of OPERATIONS) {
    const found = of === method ? pattern.exec(path) : null;
    if (found) return give(total, found[1] ?? "", body);
  }
  return refusal(404, "Not Found");
}

/** @param {number} total @param {Search} wanted @returns {Answer} */
function search(total, wanted) {
  const { limit = 10, offset = 0, select } = wanted;
  const strange = select?.find((field) => !FIELDS.includes(field));
  if (strange !== undefined) return refusal(422, `Unknown field: ${strange}`);
  if (limit < 1 || limit > MOST_ROWS) return refusal(422, `limit is 1 to ${MOST_ROWS}`);
  const found = matching(total, wanted);
  const page = sorted(found, wanted).slice(offset, offset + limit);
  const whole = !select || select.includes("config") || select.includes("context");
  const rows = page.map((index) => (whole ? assistantAt(index) : summaryAt(index)));
  const body = select ? rows.map((row) => only(row, select)) : rows;
  const end = offset + page.length;
  const more = end < found.length;
  return {
    ...ok(body),
    headers: {
      "x-pagination-total": `${more ? offset + limit + 1 : end}`,
      ...(more && { "x-pagination-next": `${end}` }),
    },
  };
}

/** The places of all that match, oldest first. @param {number} total @param {Filter} filter */
function matching(total, { graph_id, name, metadata = {} }) {
  const part = name?.toLowerCase();
  const pairs = Object.entries(metadata);
  const all = Array.from({ length: Math.max(total, GRAPHS.length) }, (_, index) => index);
  if (!part && !graph_id && pairs.length === 0) return all;
  return all.filter((index) => {
    if (graph_id && graphAt(index) !== graph_id) return false;
    if (part && !nameAt(index).toLowerCase().includes(part)) return false;
    if (pairs.length === 0) return true;
    const has = metadataAt(index);
    return pairs.every(([key, value]) => has[key] === value);
  });
}

/** @param {number[]} found oldest first @param {Search} wanted */
function sorted(found, { sort_by = "created_at", sort_order = "desc" }) {
  const keyOf = SORTS[sort_by];
  const ascending = keyOf && sort_by !== "created_at" ? byKey(found, keyOf) : found;
  return sort_order === "asc" ? ascending : ascending.toReversed();
}

/** @param {number[]} found @param {(index: number) => string | number} keyOf */
function byKey(found, keyOf) {
  return found
    .map((index) => ({ index, key: keyOf(index) }))
    .sort((a, b) => Number(a.key > b.key) - Number(a.key < b.key))
    .map(({ index }) => index);
}

/** @param {object} row @param {string[]} select */
function only(row, select) {
  return Object.fromEntries(Object.entries(row).filter(([field]) => select.includes(field)));
}

/** @param {number} total @param {string} id @param {(index: number) => unknown} give @returns {Answer} */
function of(total, id, give) {
  const index = indexOf(id);
  return index >= 0 && index < Math.max(total, GRAPHS.length)
    ? ok(give(index))
    : refusal(404, "Assistant not found");
}

/** @param {unknown} body @returns {Answer} */
function ok(body) {
  return { status: 200, body };
}

/** @param {number} status @param {string} detail @returns {Answer} */
function refusal(status, detail) {
  return { status, body: { detail } };
}

/** @param {string} rest */
function at(rest) {
  return new RegExp(`^/assistants/${ID}${rest}$`);
}
