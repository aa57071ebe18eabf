import type { Role } from "@/lib/roles";
import { ITEM_QUERY, isItem, isItemSearch, isNamespaceList, isPlace } from "./store-rules";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** One allowed operation. What no row allows never reaches a deployment. */
export type Route = {
  method: Method;
  /** Template; a segment in braces stands for a UUID. Logged instead of the real path. */
  path: string;
  /** The least role that may do it. */
  role: Role;
  /** "stream" = server-sent events; "json" = one JSON value or nothing. */
  kind: "json" | "stream";
  /** Largest request body in bytes; 0 = none allowed. An empty body always passes. */
  maxBody: number;
  /** Milliseconds until the answer must be there: its headers for a stream, all of it for JSON. */
  timeout: number;
  /** Allowed query keys, each at most once, and what their values must match. */
  query: { [key: string]: RegExp };
  /** Query keys that must be there. */
  needs?: readonly string[];
  /** What the body must say; where it is set, a body must be there. */
  accepts?: (body: object) => boolean;
};

const KIB = 1024;

/** The most that any request body may hold, in bytes; Next cuts bodies off above 10 MB. */
export const MAX_BODY = 8 * KIB * KIB;

const READ_TIMEOUT = 30_000;
const BOOLEAN = /^(true|false)$/;
const FLAG = /^(true|false|0|1)$/;
const NUMBER = /^\d{1,6}$/;
const ID = /^[0-9a-f-]{36}$/i;
const STATUS = /^(pending|running|success|error|timeout|interrupted)$/;
const STREAM_MODES = /^[a-z]{1,16}(-[a-z]{1,16})?(,[a-z]{1,16}(-[a-z]{1,16})?){0,9}$/;

type Options = Partial<Pick<Route, "kind" | "maxBody" | "timeout" | "query" | "needs" | "accepts">>;

function route(role: Role, method: Method, path: string, options: Options = {}): Route {
  return {
    role,
    method,
    path,
    kind: "json",
    maxBody: 0,
    timeout: READ_TIMEOUT,
    query: {},
    ...options,
  };
}

const SEARCH = { maxBody: 64 * KIB };
const CONTENT = { maxBody: MAX_BODY };
const SMALL = { maxBody: 4 * KIB };
// A first schema extraction takes the JS server up to 30 s, then it answers 500 by itself.
const SCHEMA = { timeout: 45_000 };
// A run ends when it ends; a waiting cancel answers after it.
const UNTIL_ENDED = { timeout: 120_000 };

const JOIN = "/threads/{thread_id}/runs/{run_id}/stream";

/** Every operation of the LangGraph API that Roster uses. */
export const ROUTES: readonly Route[] = [
  route("viewer", "GET", "/info"),
  route("viewer", "GET", "/ok"),

  route("viewer", "POST", "/assistants/search", SEARCH),
  route("viewer", "POST", "/assistants/count", SEARCH),
  route("editor", "POST", "/assistants", CONTENT),
  route("viewer", "GET", "/assistants/{assistant_id}"),
  route("editor", "PATCH", "/assistants/{assistant_id}", CONTENT),
  route("editor", "DELETE", "/assistants/{assistant_id}", { query: { delete_threads: BOOLEAN } }),
  route("viewer", "POST", "/assistants/{assistant_id}/versions", SEARCH),
  route("editor", "POST", "/assistants/{assistant_id}/latest", SMALL),
  route("viewer", "GET", "/assistants/{assistant_id}/schemas", SCHEMA),
  route("viewer", "GET", "/assistants/{assistant_id}/graph", {
    ...SCHEMA,
    query: { xray: /^(true|false|\d{1,2})$/ },
  }),
  route("viewer", "GET", "/assistants/{assistant_id}/subgraphs", {
    ...SCHEMA,
    query: { recurse: BOOLEAN },
  }),

  route("viewer", "POST", "/threads/search", SEARCH),
  route("viewer", "POST", "/threads/count", SEARCH),
  route("runner", "POST", "/threads", CONTENT),
  route("viewer", "GET", "/threads/{thread_id}"),
  route("runner", "PATCH", "/threads/{thread_id}", { maxBody: 256 * KIB }),
  route("runner", "DELETE", "/threads/{thread_id}"),
  route("viewer", "GET", "/threads/{thread_id}/state"),
  route("runner", "POST", "/threads/{thread_id}/state", CONTENT),
  route("viewer", "GET", "/threads/{thread_id}/state/{checkpoint_id}"),
  route("viewer", "GET", "/threads/{thread_id}/history", { query: { limit: NUMBER, before: ID } }),
  route("runner", "POST", "/threads/{thread_id}/copy", SMALL),

  route("viewer", "GET", "/threads/{thread_id}/runs", {
    query: { limit: NUMBER, offset: NUMBER, status: STATUS },
  }),
  route("runner", "POST", "/threads/{thread_id}/runs/stream", { ...CONTENT, kind: "stream" }),
  route("viewer", "GET", "/threads/{thread_id}/runs/{run_id}"),
  route("runner", "DELETE", "/threads/{thread_id}/runs/{run_id}"),
  route("viewer", "GET", JOIN, { kind: "stream", query: { stream_mode: STREAM_MODES } }),
  route("runner", "GET", JOIN, {
    kind: "stream",
    query: { stream_mode: STREAM_MODES, cancel_on_disconnect: FLAG },
  }),
  route("runner", "POST", "/threads/{thread_id}/runs/{run_id}/cancel", {
    ...SMALL,
    ...UNTIL_ENDED,
    query: { wait: FLAG, action: /^(interrupt|rollback)$/ },
  }),

  // The Store holds what other programs remember; beneath `roster` nothing but labels is written.
  route("viewer", "GET", "/store/items", {
    query: ITEM_QUERY,
    needs: Object.keys(ITEM_QUERY),
  }),
  route("editor", "PUT", "/store/items", { ...CONTENT, accepts: isItem }),
  route("editor", "DELETE", "/store/items", { ...SMALL, accepts: isPlace }),
  route("viewer", "POST", "/store/items/search", { ...SEARCH, accepts: isItemSearch }),
  route("viewer", "POST", "/store/namespaces", { ...SMALL, accepts: isNamespaceList }),
];
