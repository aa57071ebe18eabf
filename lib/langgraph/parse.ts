import * as z from "zod/mini";
import { RosterError } from "@/lib/errors";
import type {
  Assistant,
  AssistantVersion,
  Graph,
  GraphSchemas,
  Json,
  JsonObject,
  Run,
  ServerInfo,
  Thread,
  ThreadState,
} from "./types";

// The CSP forbids eval, which zod would otherwise try for its fast path.
z.config({ jitless: true });

// JSON.parse can yield nothing else, so the two casts only name what already holds.
const json = z.custom<Json>((value) => value !== undefined);
const jsonObject = z.custom<JsonObject>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);

function orElse<S extends z.ZodMiniType, F>(schema: S, fallback: F) {
  return z.pipe(
    z.nullish(schema),
    z.transform((value): NonNullable<z.output<S>> | F => value ?? fallback),
  );
}

const text = orElse(z.string(), null);
const object = orElse(jsonObject, {});
const timestamp = orElse(z.string(), "");
const anything = orElse(json, null);

const content = {
  assistant_id: z.string(),
  graph_id: z.string(),
  name: orElse(z.string(), ""),
  description: text,
  version: z.number(),
  config: object,
  context: anything,
  metadata: object,
  created_at: timestamp,
};

const assistant = z.object({ ...content, updated_at: timestamp });
const assistantVersion = z.object(content);

const schemaPart = orElse(jsonObject, null);
const graphSchemas = z.object({
  graph_id: text,
  input_schema: schemaPart,
  output_schema: schemaPart,
  state_schema: schemaPart,
  config_schema: schemaPart,
  context_schema: schemaPart,
});

const nodeId = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value) => String(value)),
);
const graph = z.object({
  nodes: z.array(
    z.object({
      id: nodeId,
      type: orElse(z.string(), "runnable"),
      data: anything,
      metadata: object,
    }),
  ),
  edges: z.array(
    z.object({
      source: nodeId,
      target: nodeId,
      conditional: orElse(z.boolean(), false),
      data: z.pipe(
        z.nullish(json),
        z.transform((value) => (typeof value === "string" ? value : null)),
      ),
    }),
  ),
});

const serverInfo = z.object({
  version: text,
  context: text,
  langgraph_js_version: text,
  langgraph_py_version: text,
  name: text,
  flags: object,
});

const interrupt = z.object({
  id: text,
  value: anything,
});
const thread = z.object({
  thread_id: z.string(),
  created_at: timestamp,
  updated_at: timestamp,
  status: z.enum(["idle", "busy", "interrupted", "error"]),
  metadata: object,
  config: object,
  values: anything,
  interrupts: orElse(z.record(z.string(), z.array(interrupt)), {}),
});

const checkpoint = orElse(
  z.object({
    thread_id: text,
    checkpoint_id: text,
    checkpoint_ns: orElse(z.string(), ""),
  }),
  null,
);
const threadState = z.object({
  values: anything,
  next: orElse(z.array(z.string()), []),
  tasks: orElse(
    z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        error: anything,
        interrupts: orElse(z.array(interrupt), []),
      }),
    ),
    [],
  ),
  metadata: object,
  created_at: text,
  checkpoint,
  parent_checkpoint: checkpoint,
});

const run = z.object({
  run_id: z.string(),
  thread_id: z.string(),
  assistant_id: z.string(),
  status: z.enum(["pending", "running", "success", "error", "timeout", "interrupted"]),
  metadata: object,
  created_at: timestamp,
  updated_at: timestamp,
});

function parser<S extends z.ZodMiniType>(what: string, schema: S): (value: unknown) => z.output<S> {
  return (value) => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    const path = issue?.path.join(".") || "the top level";
    throw new RosterError(
      "upstream_invalid",
      `The server's answer is not ${what}: ${issue?.message ?? "wrong shape"} at ${path}.`,
      { cause: result.error },
    );
  };
}

/** Each parser takes an answer's JSON and throws RosterError `upstream_invalid` on a wrong shape. */
export const parseAssistant: (value: unknown) => Assistant = parser("an assistant", assistant);
export const parseAssistants: (value: unknown) => Assistant[] = parser(
  "a list of assistants",
  z.array(assistant),
);
export const parseVersions: (value: unknown) => AssistantVersion[] = parser(
  "a list of versions",
  z.array(assistantVersion),
);
export const parseSchemas: (value: unknown) => GraphSchemas = parser("graph schemas", graphSchemas);
export const parseGraph: (value: unknown) => Graph = parser("a graph", graph);
export const parseInfo: (value: unknown) => ServerInfo = parser("server info", serverInfo);
export const parseThread: (value: unknown) => Thread = parser("a thread", thread);
export const parseThreads: (value: unknown) => Thread[] = parser(
  "a list of threads",
  z.array(thread),
);
export const parseThreadState: (value: unknown) => ThreadState = parser(
  "a thread state",
  threadState,
);
export const parseThreadStates: (value: unknown) => ThreadState[] = parser(
  "a thread history",
  z.array(threadState),
);
export const parseRun: (value: unknown) => Run = parser("a run", run);
export const parseRuns: (value: unknown) => Run[] = parser("a list of runs", z.array(run));
export const parseCount: (value: unknown) => number = parser("a count", z.number());
