import { LABEL_NAME } from "@/lib/langgraph/labels";

const ASSISTANT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MOST_ITEMS = 1000;
const MOST_PARTS = 64;
const LONGEST_TEXT = 2000;
const LONGEST_LABEL = 4096;

/** The query that reads one item: its namespace's parts joined by dots, and its key. */
export const ITEM_QUERY = {
  namespace: /^(?=.{1,2000}$)[^.]+(\.[^.]+)*$/su,
  key: /^.{0,2000}$/su,
};

/** An item with its content, and nothing that would index or expire it; beneath `roster` only a label. */
export function isItem(body: object): boolean {
  const { value, ...place } = entriesOf(body);
  if (!isObject(value) || !isPlace(place)) return false;
  return !isRosters(place.namespace) || JSON.stringify(value).length <= LONGEST_LABEL;
}

/** The place of an item that may be written; beneath `roster` only that of a label. */
export function isPlace(body: object): boolean {
  const { namespace, key, ...more } = entriesOf(body);
  if (!isNamespace(namespace, 1) || !isText(key) || !isEmpty(more)) return false;
  return !isRosters(namespace) || (isLabels(namespace) && LABEL_NAME.test(key));
}

/** A search of the items in a namespace and below it. */
export function isItemSearch(body: object): boolean {
  const { namespace_prefix: prefix, query, filter, ...more } = entriesOf(body);
  const asks = (query === undefined || isText(query)) && (filter === undefined || isObject(filter));
  return isNamespace(prefix, 0) && asks && isWindow(more);
}

/** A list of the namespaces below one, or of all. */
export function isNamespaceList(body: object): boolean {
  const { prefix, max_depth: depth, ...more } = entriesOf(body);
  return (
    (prefix === undefined || isNamespace(prefix, 1)) &&
    (depth === undefined || isCount(depth)) &&
    isWindow(more)
  );
}

function isWindow({ limit, offset, ...more }: { [key: string]: unknown }): boolean {
  const counts = [limit, offset].every((number) => number === undefined || isCount(number));
  return counts && (limit === undefined || Number(limit) <= MOST_ITEMS) && isEmpty(more);
}

function isNamespace(value: unknown, least: 0 | 1): value is string[] {
  return (
    Array.isArray(value) &&
    value.length >= least &&
    value.length <= MOST_PARTS &&
    value.every((part) => isText(part) && part !== "" && !part.includes("."))
  );
}

function isRosters(namespace: unknown): boolean {
  // Some servers join parts by colons, so that this one would be beneath it too.
  return Array.isArray(namespace) && /^roster(:|$)/.test(String(namespace[0]));
}

function isLabels([root, kind, assistant = "", ...more]: readonly string[]): boolean {
  const isPlaced = root === "roster" && kind === "labels" && more.length === 0;
  return isPlaced && ASSISTANT.test(assistant);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= LONGEST_TEXT;
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function entriesOf(body: object): { [key: string]: unknown } {
  return { ...body };
}

function isEmpty(object: object): boolean {
  return Object.keys(object).length === 0;
}
