import type { Json, JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";

export type RunTask = {
  id: string;
  /** The node within the graph, `parent:child` for one of a subgraph. */
  path: string;
  state: "running" | "done" | "failed" | "waiting";
  /** What the node was given. Undefined when the stream has not said. */
  input?: Json;
  /** What it wrote, or its error. */
  output?: Json;
};

/** The path of a node in the namespace `parent:<uuid>|child:<uuid>` of its subgraph. */
export function nodePath(namespace: string, node: string): string {
  const parents = namespace === "" ? [] : namespace.split("|").map((part) => part.split(":")[0]);
  return [...parents, node].join(":");
}

/**
 * The tasks after one more `tasks` event. A node that starts again replaces what it did before: a
 * task holds the whole state, and a long run has many.
 */
export function takeTask(tasks: RunTask[], namespace: string, data: Json): RunTask[] {
  const { id, name, ...rest } = asObject(data);
  if (typeof id !== "string" || typeof name !== "string") return tasks;
  const path = nodePath(namespace, name);
  const at = tasks.findIndex((task) => task.id === id);
  const before = tasks[at];
  if (before) return tasks.with(at, { ...before, ...endOfTask(rest) });
  const kept = tasks.filter((task) => task.path !== path || task.state === "running");
  return [...kept, { id, path, ...startOf(rest), ...endOfTask(rest) }];
}

function startOf({ input }: JsonObject): Pick<RunTask, "state" | "input"> {
  return { state: "running", ...(input === undefined ? {} : { input }) };
}

/** How a task ended and with what; nothing while it runs. */
export function endOfTask({ result, error, interrupts }: JsonObject): Partial<RunTask> {
  if (error !== undefined && error !== null) return { state: "failed", output: error };
  if (Array.isArray(interrupts) && interrupts.length > 0) return { state: "waiting" };
  return result === undefined ? {} : { state: "done", output: written(result) };
}

/** The Python server gives what was written as pairs of key and value. */
function written(result: Json): Json {
  const isPair = (entry: Json) =>
    Array.isArray(entry) && entry.length === 2 && typeof entry[0] === "string";
  if (!Array.isArray(result) || result.length === 0 || !result.every(isPair)) return result;
  return Object.fromEntries(result.map((pair) => (Array.isArray(pair) ? pair : [])));
}
