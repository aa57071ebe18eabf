import { array, type InferOutput, nullable, nullish, number, object, string } from "valibot";
import { RosterError } from "@/lib/errors";
import { jsonObject } from "./parse";
import { parser } from "./parser";
import { type ClientOptions, drain, readJson, send } from "./request";
import type { JsonObject } from "./types";

type Abort = { signal?: AbortSignal | undefined };
type Window = { limit: number; offset: number };

/** A place in the deployment's Store. Servers refuse a dot in a part of the namespace, not in a key. */
export type StorePlace = { namespace: string[]; key: string };
export type StoreItem = StorePlace & { value: JsonObject };

const PATH = "/store/items";

const item = object({
  namespace: array(string()),
  key: string(),
  value: jsonObject,
  created_at: nullish(string(), null),
  updated_at: nullish(string(), null),
  /** How near it is to a query; null where the server has no index to tell that. */
  score: nullish(number(), null),
});
const parseItem = parser("an item of the store", nullable(item));
const parseItems = parser("a list of items of the store", object({ items: array(item) }));
const parseNamespaces = parser(
  "a list of namespaces of the store",
  object({ namespaces: array(array(string())) }),
);

/** An item as a server gives it. */
export type StoredItem = InferOutput<typeof item>;

/** The deployment's Store, as far as Roster uses it. Not every server has one. */
export function storeClient(options: ClientOptions) {
  return {
    /** Null when nothing is there. */
    get: async ({ namespace, key }: StorePlace, abort?: Abort): Promise<StoredItem | null> => {
      const query = { namespace: namespace.join("."), key };
      const answer = send(options, "GET", PATH, { ...abort, query });
      const found = await answer.catch(unlessNoItem);
      const item = found && parseItem(await readJson(found));
      return item && asAsked(item, namespace);
    },
    put: async ({ namespace, key, value }: StoreItem): Promise<void> => {
      await drain(await send(options, "PUT", PATH, { body: { namespace, key, value } }));
    },
    delete: async ({ namespace, key }: StorePlace): Promise<void> => {
      await drain(await send(options, "DELETE", PATH, { body: { namespace, key } }));
    },
    /**
     * The items in the namespace and in those below it. `query` has an effect only where the server
     * has an index, which shows in the scores; `filter` compares keys of the values.
     */
    search: async (
      body: { namespace_prefix: string[]; query?: string; filter?: JsonObject } & Window,
      abort?: Abort,
    ): Promise<StoredItem[]> => {
      const answer = await send(options, "POST", `${PATH}/search`, { ...abort, body });
      const { items } = parseItems(await readJson(answer));
      return items.map((item) => asAsked(item, body.namespace_prefix));
    },
    /** The namespaces that begin with `prefix`, cut to `max_depth` parts, each once. */
    namespaces: async (
      { prefix, ...rest }: { prefix: string[]; max_depth: number } & Window,
      abort?: Abort,
    ): Promise<string[][]> => {
      // The JS server refuses an empty prefix.
      const body = prefix.length === 0 ? rest : { ...rest, prefix };
      const answer = await send(options, "POST", "/store/namespaces", { ...abort, body });
      return parseNamespaces(await readJson(answer)).namespaces;
    },
  };
}

/** Aegra keeps what each user has below `users` and the user's name, and answers with that. */
function asAsked(item: StoredItem, prefix: string[]): StoredItem {
  const isBelow = prefix.every((part, index) => item.namespace[index] === part);
  return isBelow ? item : { ...item, namespace: item.namespace.slice(2) };
}

/** Aegra says of an item that is not there what others say of a Store that is not. */
function unlessNoItem(error: unknown): null {
  if (error instanceof RosterError && /^item not found/i.test(error.message)) return null;
  throw error;
}
