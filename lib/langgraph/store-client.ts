import { array, nullable, object, string } from "valibot";
import { jsonObject, parser } from "./parse";
import { type ClientOptions, drain, readJson, send } from "./request";
import type { JsonObject } from "./types";

type Abort = { signal?: AbortSignal | undefined };

/** A place in the deployment's Store. Servers refuse a dot in a part of the namespace, not in a key. */
export type StorePlace = { namespace: string[]; key: string };
export type StoreItem = StorePlace & { value: JsonObject };

const PATH = "/store/items";

const item = object({ namespace: array(string()), key: string(), value: jsonObject });
const parseItem = parser("an item of the store", nullable(item));
const parseItems = parser("a list of items of the store", object({ items: array(item) }));

/** The deployment's Store, as far as Roster uses it. Not every server has one. */
export function storeClient(options: ClientOptions) {
  return {
    /** Null when nothing is there. */
    get: async ({ namespace, key }: StorePlace, abort?: Abort): Promise<StoreItem | null> => {
      const query = { namespace: namespace.join("."), key };
      return parseItem(await readJson(await send(options, "GET", PATH, { ...abort, query })));
    },
    put: async ({ namespace, key, value }: StoreItem): Promise<void> => {
      await drain(await send(options, "PUT", PATH, { body: { namespace, key, value } }));
    },
    delete: async ({ namespace, key }: StorePlace): Promise<void> => {
      await drain(await send(options, "DELETE", PATH, { body: { namespace, key } }));
    },
    /** The items in the namespace and in those below it. */
    search: async (
      body: { namespace_prefix: string[]; limit: number; offset: number },
      abort?: Abort,
    ): Promise<StoreItem[]> => {
      const answer = await send(options, "POST", `${PATH}/search`, { ...abort, body });
      return parseItems(await readJson(answer)).items;
    },
  };
}
