import { LABEL_NAME } from "@/lib/langgraph/labels";

const ASSISTANT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MOST_ITEMS = 1000;

/** The query that reads one label. */
export const LABEL_QUERY = {
  namespace: new RegExp(`^roster\\.labels\\.${ASSISTANT.source.slice(1)}`, "i"),
  key: LABEL_NAME,
};

/** A label with its content, and nothing that would index or expire it. */
export function isLabelItem(body: object): boolean {
  const { value, ...place } = entriesOf(body);
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && isLabelPlace(place)
  );
}

/** The place of one label. */
export function isLabelPlace(body: object): boolean {
  const { namespace, key, ...more } = entriesOf(body);
  return (
    isNamespace(namespace, 3) && typeof key === "string" && LABEL_NAME.test(key) && isEmpty(more)
  );
}

/** A search of the labels of one assistant or of all. */
export function isLabelSearch(body: object): boolean {
  const { namespace_prefix: prefix, limit, offset, ...more } = entriesOf(body);
  const window = [limit, offset].every((number) => number === undefined || isCount(number));
  const small = limit === undefined || Number(limit) <= MOST_ITEMS;
  return (isNamespace(prefix, 2) || isNamespace(prefix, 3)) && window && small && isEmpty(more);
}

function isNamespace(value: unknown, length: 2 | 3): boolean {
  if (!Array.isArray(value) || value.length !== length) return false;
  const [root, kind, assistant] = value;
  const whole = length === 2 || (typeof assistant === "string" && ASSISTANT.test(assistant));
  return root === "roster" && kind === "labels" && whole;
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function entriesOf(body: object): { [key: string]: unknown } {
  return { ...body };
}

function isEmpty(object: object): boolean {
  return Object.keys(object).length === 0;
}
