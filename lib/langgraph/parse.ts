import {
  array,
  boolean,
  custom,
  nullish,
  number,
  object,
  picklist,
  pipe,
  record,
  string,
  transform,
  union,
  unknown,
} from "valibot";
import { parser } from "./parser";
import type {
  Assistant,
  AssistantSummary,
  AssistantVersion,
  Graph,
  GraphSchemas,
  Json,
  JsonObject,
  PastRun,
  Run,
  ServerInfo,
  Thread,
  ThreadState,
  ThreadSummary,
} from "./types";
import { asObject } from "./values";

/** A JSON object with any content. */
export const jsonObject = custom<JsonObject>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);

const text = nullish(string(), null);
const jsonMap = nullish(jsonObject, {});
const timestamp = nullish(string(), "");
const anything = pipe(
  nullish(unknown(), null),
  // JSON.parse yields nothing but JSON.
  transform((value) => value as Json),
);

const assistantHead = {
  assistant_id: string(),
  graph_id: string(),
  name: nullish(string(), ""),
  description: text,
  version: number(),
  metadata: jsonMap,
  created_at: timestamp,
};
const content = { ...assistantHead, config: jsonMap, context: anything };

const assistant = object({ ...content, updated_at: timestamp });
const assistantSummary = object({ ...assistantHead, updated_at: timestamp });
const assistantVersion = object(content);

const schemaPart = nullish(jsonObject, null);
const graphSchemas = object({
  graph_id: text,
  input_schema: schemaPart,
  output_schema: schemaPart,
  state_schema: schemaPart,
  config_schema: schemaPart,
  context_schema: schemaPart,
});

const nodeId = pipe(
  union([string(), number()]),
  transform((value) => String(value)),
);
const graph = object({
  nodes: array(
    object({
      id: nodeId,
      type: nullish(string(), "runnable"),
      data: anything,
      metadata: jsonMap,
    }),
  ),
  edges: array(
    object({
      source: nodeId,
      target: nodeId,
      conditional: nullish(boolean(), false),
      data: pipe(
        anything,
        transform((value) => (typeof value === "string" ? value : null)),
      ),
    }),
  ),
});

const serverInfo = object({
  version: text,
  context: text,
  langgraph_js_version: text,
  langgraph_py_version: text,
  name: text,
  flags: jsonMap,
});

const interrupt = object({
  id: text,
  value: anything,
});
const threadSummary = {
  thread_id: string(),
  created_at: timestamp,
  updated_at: timestamp,
  status: picklist(["idle", "busy", "interrupted", "error"]),
  metadata: jsonMap,
};
const thread = object({
  ...threadSummary,
  config: jsonMap,
  values: anything,
  interrupts: nullish(record(string(), array(interrupt)), {}),
});

const checkpoint = nullish(
  object({
    thread_id: text,
    checkpoint_id: text,
    checkpoint_ns: nullish(string(), ""),
  }),
  null,
);
const threadState = object({
  values: anything,
  next: nullish(array(string()), []),
  tasks: nullish(
    array(
      object({
        id: string(),
        name: string(),
        error: anything,
        result: anything,
        interrupts: nullish(array(interrupt), []),
      }),
    ),
    [],
  ),
  metadata: jsonMap,
  created_at: text,
  checkpoint,
  parent_checkpoint: checkpoint,
});

const run = object({
  run_id: string(),
  thread_id: string(),
  assistant_id: string(),
  status: picklist(["pending", "running", "success", "error", "timeout", "interrupted"]),
  metadata: jsonMap,
  created_at: timestamp,
  updated_at: timestamp,
});
const pastRun = pipe(
  object({ ...run.entries, kwargs: anything }),
  // What a run was given is shown where it is there; a list is not refused for it.
  transform(({ kwargs, ...rest }) => {
    const { config, context } = asObject(kwargs);
    const said = config !== undefined || context !== undefined;
    return { ...rest, used: said ? { config: asObject(config), context: context ?? null } : null };
  }),
);

/** Each parser takes an answer's JSON and throws RosterError `upstream_invalid` on a wrong shape. */
export const parseAssistant: (value: unknown) => Assistant = parser("an assistant", assistant);
export const parseAssistants: (value: unknown) => Assistant[] = parser(
  "a list of assistants",
  array(assistant),
);
export const parseAssistantSummaries: (value: unknown) => AssistantSummary[] = parser(
  "a list of assistants",
  array(assistantSummary),
);
export const parseVersions: (value: unknown) => AssistantVersion[] = parser(
  "a list of versions",
  array(assistantVersion),
);
export const parseSchemas: (value: unknown) => GraphSchemas = parser("graph schemas", graphSchemas);
export const parseGraph: (value: unknown) => Graph = parser("a graph", graph);
export const parseInfo: (value: unknown) => ServerInfo = parser("server info", serverInfo);
export const parseThread: (value: unknown) => Thread = parser("a thread", thread);
export const parseThreads: (value: unknown) => Thread[] = parser(
  "a list of threads",
  array(thread),
);
export const parseThreadSummaries: (value: unknown) => ThreadSummary[] = parser(
  "a list of threads",
  array(object(threadSummary)),
);
export const parseThreadValues: (value: unknown) => { thread_id: string; values: Json }[] = parser(
  "a list of threads' values",
  array(object({ thread_id: string(), values: anything })),
);
export const parseThreadState: (value: unknown) => ThreadState = parser(
  "a thread state",
  threadState,
);
export const parseThreadStates: (value: unknown) => ThreadState[] = parser(
  "a thread history",
  array(threadState),
);
export const parseUpdatedState: (value: unknown) => string = parser(
  "an updated state",
  pipe(
    object({ checkpoint: object({ checkpoint_id: string() }) }),
    transform(({ checkpoint: { checkpoint_id } }) => checkpoint_id),
  ),
);
export const parseRun: (value: unknown) => Run = parser("a run", run);
export const parseRunInput: (value: unknown) => Json = parser(
  "a run",
  pipe(
    object({ kwargs: nullish(object({ input: anything }), { input: null }) }),
    transform(({ kwargs }) => kwargs.input),
  ),
);
export const parseRuns: (value: unknown) => Run[] = parser("a list of runs", array(run));
export const parsePastRuns: (value: unknown) => PastRun[] = parser(
  "a list of runs",
  array(pastRun),
);
export const parseCount: (value: unknown) => number = parser("a count", number());
