import type { StreamMode } from "@langchain/langgraph-sdk";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export type { StreamMode };

/**
 * `config` of an assistant, a thread or a run: `configurable`, `recursion_limit`, `tags` and any
 * other key. Servers check none of them, so read it through lib/langgraph/values.
 */
export type Config = JsonObject;

export type Assistant = {
  assistant_id: string;
  graph_id: string;
  name: string;
  description: string | null;
  version: number;
  config: Config;
  context: Json;
  metadata: JsonObject;
  created_at: string;
  updated_at: string;
};

/** What a list shows of an assistant: all but what it runs with, which may be large. */
export type AssistantSummary = Omit<Assistant, "config" | "context">;

/** One immutable version. It has the content of an assistant, and no `updated_at`. */
export type AssistantVersion = Omit<Assistant, "updated_at">;

/** What a person edits: the whole content that one version holds. */
export type AssistantContent = Pick<
  Assistant,
  "graph_id" | "name" | "description" | "config" | "context" | "metadata"
>;

/** A part of an assistant's content that two versions may have different. */
export type ContentField =
  | "graph_id"
  | "name"
  | "description"
  | "configurable"
  | "config"
  | "context"
  | "metadata";

export type JsonSchema = JsonObject;

/** `/schemas` answer. A part is null when the server could not extract it. */
export type GraphSchemas = {
  graph_id: string | null;
  input_schema: JsonSchema | null;
  output_schema: JsonSchema | null;
  state_schema: JsonSchema | null;
  config_schema: JsonSchema | null;
  context_schema: JsonSchema | null;
};

export type GraphNode = { id: string; type: string; data: Json; metadata: JsonObject };
export type GraphEdge = {
  source: string;
  target: string;
  conditional: boolean;
  data: string | null;
};
export type Graph = { nodes: GraphNode[]; edges: GraphEdge[] };

/** `/info` answer, as far as servers agree on it. */
export type ServerInfo = {
  version: string | null;
  /** `js` on the JS server; other servers leave it out. */
  context: string | null;
  langgraph_js_version: string | null;
  langgraph_py_version: string | null;
  /** Aegra names itself here. */
  name: string | null;
  flags: JsonObject;
};

export type ThreadStatus = "idle" | "busy" | "interrupted" | "error";

export type Interrupt = { id: string | null; value: Json };

export type Thread = {
  thread_id: string;
  created_at: string;
  updated_at: string;
  status: ThreadStatus;
  metadata: JsonObject;
  config: Config;
  values: Json;
  interrupts: { [taskId: string]: Interrupt[] };
};

/** What a list shows of a thread: all but its state, which may be large. */
export type ThreadSummary = Omit<Thread, "config" | "values" | "interrupts">;

export type ThreadTask = {
  id: string;
  name: string;
  error: Json;
  /** What it wrote, where it has ended while others have not; null before that. */
  result: Json;
  interrupts: Interrupt[];
};

export type Checkpoint = {
  thread_id: string | null;
  checkpoint_id: string | null;
  checkpoint_ns: string;
};

export type ThreadState = {
  values: Json;
  next: string[];
  tasks: ThreadTask[];
  metadata: JsonObject;
  created_at: string | null;
  checkpoint: Checkpoint | null;
  parent_checkpoint: Checkpoint | null;
};

/** Body of `POST /threads/{id}/state`: `values` pass through the reducers of the graph's state. */
export type StateUpdate = {
  values: Json;
  /** The node that is said to have written them: it decides what comes next. */
  as_node?: string;
  checkpoint_id?: string;
  checkpoint?: JsonObject;
};

export type RunStatus = "pending" | "running" | "success" | "error" | "timeout" | "interrupted";

export type Run = {
  run_id: string;
  thread_id: string;
  assistant_id: string;
  status: RunStatus;
  metadata: JsonObject;
  created_at: string;
  updated_at: string;
};

/** A run with the configuration it had, merged of all layers; null where the server does not say. */
export type PastRun = Run & { used: Pick<AssistantContent, "config" | "context"> | null };

/** Body of `POST /threads/{id}/runs/stream`. */
export type RunRequest = {
  assistant_id: string;
  input?: Json;
  command?: JsonObject;
  config?: Config;
  context?: Json;
  metadata?: JsonObject;
  checkpoint?: JsonObject;
  stream_mode?: StreamMode[];
  stream_subgraphs?: boolean;
  stream_resumable?: boolean;
  on_disconnect?: "continue" | "cancel";
  durability?: "async" | "sync" | "exit";
  multitask_strategy?: "reject" | "interrupt" | "rollback" | "enqueue";
  interrupt_before?: string[] | "*";
  interrupt_after?: string[] | "*";
  if_not_exists?: "create" | "reject";
};

/** One frame of a run's stream. `data` is parsed JSON; `unreadable` frames keep their text. */
export type StreamEvent =
  | { type: "event"; id: string | null; event: string; data: Json }
  | { type: "unreadable"; id: string | null; event: string; text: string };

export type AssistantSearch = {
  graph_id?: string;
  name?: string;
  metadata?: JsonObject;
  limit?: number;
  offset?: number;
  sort_by?: "assistant_id" | "created_at" | "updated_at" | "name" | "graph_id";
  sort_order?: "asc" | "desc";
};

export type ThreadSearch = {
  ids?: string[];
  /** Fields of the answer; a server that does not know this gives all. */
  select?: (keyof Thread)[];
  metadata?: JsonObject;
  status?: ThreadStatus;
  limit?: number;
  offset?: number;
  sort_by?: "thread_id" | "status" | "created_at" | "updated_at";
  sort_order?: "asc" | "desc";
};
