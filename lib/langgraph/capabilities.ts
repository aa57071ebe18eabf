import type { ContentField, ServerInfo } from "./types";

type ServerKind = "js" | "python" | "aegra" | "other";

/** Where Roster must treat servers differently. The contract suite measures each on every server. */
export type Capabilities = {
  server: ServerKind;
  /**
   * `apart`: `context` and `config.configurable` are stored as they are sent. `mirrored`: sending
   * both is refused with 400, and the one that is sent is copied into the other.
   */
  homes: "apart" | "mirrored";
  /** Whether search obeys `sort_by` and `sort_order`. */
  sortsAssistants: boolean;
  /** Whether search gives only the fields that are asked for. The others send all, which is then dropped. */
  selectsAssistants: boolean;
  /** Whether an unknown graph id is refused on create; Python says 404 on update, search and count, too. */
  refusesUnknownGraphs: boolean;
  /** Whether a run may say when its checkpoints are written. The JS server takes it and ignores it. */
  hasDurability: boolean;
  /**
   * Whether the multitask strategy `rollback` undoes the run that goes on. The JS server ends it and
   * keeps what it wrote; Aegra lets both run.
   */
  undoesRuns: boolean;
  /** `oldest` first comes with a `limit` that is the place to stop at, not how many to give. */
  listsRuns: "newest" | "oldest";
  /** Whether `DELETE` of an assistant takes its threads along when it is asked to. */
  deletesThreads: boolean;
  /** Whether a name in a Store namespace may hold a colon. */
  takesColons: boolean;
  /** What `POST /latest` leaves as it was, although the version says otherwise. */
  latestLeaves: readonly ContentField[];
};

/**
 * What the server can do, from its `/info`. Observed on LangGraph JS API 1.5.1 and 2.0.0, on the Python
 * API 0.16.7 (in-memory runtime 0.36.7) and on Aegra 0.11.0. A server that says nothing of itself is
 * treated with the most care.
 */
export function capabilities(info: ServerInfo): Capabilities {
  const server = serverKind(info);
  const python = server === "python";
  return {
    server,
    homes: server === "js" ? "apart" : "mirrored",
    sortsAssistants: python || server === "aegra",
    selectsAssistants: python || server === "js",
    refusesUnknownGraphs: python || server === "aegra",
    hasDurability: python || server === "aegra",
    undoesRuns: python,
    listsRuns: server === "js" ? "oldest" : "newest",
    deletesThreads: server !== "aegra",
    takesColons: server !== "js" || info.version === "2.0.0",
    latestLeaves: LATEST_LEAVES[server],
  };
}

/** What a server without `/info` says of itself. */
export const SILENT_SERVER: ServerInfo = {
  version: null,
  context: null,
  langgraph_js_version: null,
  langgraph_py_version: null,
  name: null,
  flags: {},
};

const LATEST_LEAVES: Record<ServerKind, readonly ContentField[]> = {
  js: ["graph_id", "description", "context"],
  python: ["graph_id", "context"],
  aegra: [],
  other: ["graph_id", "description", "context"],
};

function serverKind(info: ServerInfo): ServerKind {
  if (info.context === "js" || info.langgraph_js_version !== null) return "js";
  if (info.langgraph_py_version !== null) return "python";
  return info.name === "Aegra" ? "aegra" : "other";
}
