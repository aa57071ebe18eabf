import { ITEM_QUERY, isItem, isItemSearch, isNamespaceList, isPlace } from "./store-rules";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
export type Role = "read" | "run" | "write";

/** One allowed operation. What no row allows never reaches a deployment. */
export type Route = {
  method: Method;
  /** Template; a segment in braces stands for a UUID. Logged instead of the real path. */
  path: string;
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
  route("read", "GET", "/info"),
  route("read", "GET", "/ok"),

  route("read", "POST", "/assistants/search", SEARCH),
  route("read", "POST", "/assistants/count", SEARCH),
  route("write", "POST", "/assistants", CONTENT),
  route("read", "GET", "/assistants/{assistant_id}"),
  route("write", "PATCH", "/assistants/{assistant_id}", CONTENT),
  route("write", "DELETE", "/assistants/{assistant_id}", { query: { delete_threads: BOOLEAN } }),
  route("read", "POST", "/assistants/{assistant_id}/versions", SEARCH),
  route("write", "POST", "/assistants/{assistant_id}/latest", SMALL),
  route("read", "GET", "/assistants/{assistant_id}/schemas", SCHEMA),
  route("read", "GET", "/assistants/{assistant_id}/graph", {
    ...SCHEMA,
    query: { xray: /^(true|false|\d{1,2})$/ },
  }),
  route("read", "GET", "/assistants/{assistant_id}/subgraphs", {
    ...SCHEMA,
    query: { recurse: BOOLEAN },
  }),

  route("read", "POST", "/threads/search", SEARCH),
  route("read", "POST", "/threads/count", SEARCH),
  route("run", "POST", "/threads", CONTENT),
  route("read", "GET", "/threads/{thread_id}"),
  route("run", "PATCH", "/threads/{thread_id}", { maxBody: 256 * KIB }),
  route("run", "DELETE", "/threads/{thread_id}"),
  route("read", "GET", "/threads/{thread_id}/state"),
  route("run", "POST", "/threads/{thread_id}/state", CONTENT),
  route("read", "GET", "/threads/{thread_id}/state/{checkpoint_id}"),
  route("read", "GET", "/threads/{thread_id}/history", { query: { limit: NUMBER, before: ID } }),
  route("run", "POST", "/threads/{thread_id}/copy", SMALL),

  route("read", "GET", "/threads/{thread_id}/runs", {
    query: { limit: NUMBER, offset: NUMBER, status: STATUS },
  }),
  route("run", "POST", "/threads/{thread_id}/runs/stream", { ...CONTENT, kind: "stream" }),
  route("read", "GET", "/threads/{thread_id}/runs/{run_id}"),
  route("run", "DELETE", "/threads/{thread_id}/runs/{run_id}"),
  route("read", "GET", JOIN, { kind: "stream", query: { stream_mode: STREAM_MODES } }),
  route("run", "GET", JOIN, {
    kind: "stream",
    query: { stream_mode: STREAM_MODES, cancel_on_disconnect: FLAG },
  }),
  route("run", "POST", "/threads/{thread_id}/runs/{run_id}/cancel", {
    ...SMALL,
    ...UNTIL_ENDED,
    query: { wait: FLAG, action: /^(interrupt|rollback)$/ },
  }),

  // The Store holds what other programs remember; beneath `roster` nothing but labels is written.
  route("read", "GET", "/store/items", {
    query: ITEM_QUERY,
    needs: Object.keys(ITEM_QUERY),
  }),
  route("write", "PUT", "/store/items", { ...CONTENT, accepts: isItem }),
  route("write", "DELETE", "/store/items", { ...SMALL, accepts: isPlace }),
  route("read", "POST", "/store/items/search", { ...SEARCH, accepts: isItemSearch }),
  route("read", "POST", "/store/namespaces", { ...SMALL, accepts: isNamespaceList }),
];
