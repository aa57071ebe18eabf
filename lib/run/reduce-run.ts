import type { Json, JsonObject, StreamEvent } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { advance, isOld } from "./event-order";
import { mergeMessage } from "./merge-message";
import { isObject, messageId, messageType, objects } from "./message";
import { readFailure, readInterrupts } from "./read-event";
import type { RunState } from "./run-state";
import { takeTask } from "./run-task";

type Frame = { name: string; namespace: string; data: Json };

const REMOVE_ALL = "__remove_all__";
const HIDDEN_TAGS = ["langsmith:nostream", "langsmith:do-not-render", "nostream"];
const MOST_UNKNOWN = 200;

/**
 * The state after one more event. Never throws: an event of an unknown kind or an odd shape is kept
 * as unknown. An event that came before (a rejoin may repeat some) changes nothing.
 */
export function reduceRun(state: RunState, event: StreamEvent): RunState {
  if (isOld(event.id, state.position.id)) return state;
  const next = { ...state, position: advance(state.position, event) };
  if (event.type === "unreadable") return { ...next, unreadable: state.unreadable + 1 };
  const [name = "", ...namespace] = event.event.split("|");
  const frame = { name, namespace: namespace.join("|"), data: event.data };
  return { ...next, ...changeOf(state, frame) };
}

function changeOf(state: RunState, frame: Frame): Partial<RunState> {
  switch (frame.name) {
    case "metadata": {
      const { run_id } = asObject(frame.data);
      return typeof run_id === "string" ? { runId: run_id } : {};
    }
    case "messages":
      return Array.isArray(frame.data)
        ? streamMessage(state, frame.data[0], asObject(frame.data[1]))
        : unknownEvent(state, frame);
    case "messages/partial":
    case "messages/complete":
      return { streamed: objects(frame.data).reduce(replaceMessage, state.streamed) };
    case "values":
      return frame.namespace === "" ? takeValues(state, frame.data) : {};
    case "updates":
      return takeUpdates(state, frame);
    case "custom":
      return {
        steps: [...state.steps, { type: "custom", namespace: frame.namespace, data: frame.data }],
      };
    case "error":
      return { failure: readFailure(frame.data) };
    case "tasks":
      return { tasks: takeTask(state.tasks, frame.namespace, frame.data) };
    case "messages/metadata":
    case "checkpoints":
    case "debug":
    case "end":
    case "heartbeat":
      return {};
    default:
      return unknownEvent(state, frame);
  }
}

function streamMessage(
  state: RunState,
  chunk: Json | undefined,
  metadata: JsonObject,
): Partial<RunState> {
  if (!isObject(chunk)) return {};
  const node = metadata.langgraph_node;
  const activeNode = typeof node === "string" ? node : state.activeNode;
  if (Array.isArray(metadata.tags) && HIDDEN_TAGS.some((tag) => hasTag(metadata.tags, tag))) {
    return { activeNode };
  }
  if (messageType(chunk) === "remove") return { ...removeMessage(state, chunk), activeNode };
  const id = messageId(chunk) ?? `unnamed:${metadata.langgraph_checkpoint_ns ?? activeNode ?? ""}`;
  return { activeNode, streamed: upsert(state.streamed, id, chunk, mergeMessage) };
}

function hasTag(tags: Json | undefined, tag: string): boolean {
  return Array.isArray(tags) && tags.includes(tag);
}

function removeMessage(state: RunState, message: JsonObject): Partial<RunState> {
  const id = messageId(message);
  if (id === REMOVE_ALL) return { removedAll: true, removed: [], streamed: [], sent: [] };
  if (id === null) return {};
  return {
    removed: [...state.removed, id],
    streamed: state.streamed.filter((other) => messageId(other) !== id),
  };
}

function replaceMessage(streamed: JsonObject[], message: JsonObject): JsonObject[] {
  const id = messageId(message) ?? "unnamed:";
  return upsert(streamed, id, message, (_before, whole) => whole);
}

function upsert(
  streamed: JsonObject[],
  id: string,
  message: JsonObject,
  merge: (before: JsonObject | undefined, message: JsonObject) => JsonObject,
): JsonObject[] {
  const at = streamed.findIndex((other) => messageId(other) === id);
  const merged = merge(streamed[at], message);
  const named = messageId(merged) === null ? { ...merged, id } : merged;
  return at === -1 ? [...streamed, named] : streamed.with(at, named);
}

/** A superstep has ended: what it streamed is now in the state, or was never meant to be. */
function takeValues(state: RunState, data: Json): Partial<RunState> {
  const { __interrupt__, ...values } = asObject(data);
  const interrupts = __interrupt__ === undefined ? state.interrupts : readInterrupts(__interrupt__);
  if (isObject(data) && __interrupt__ !== undefined && Object.keys(values).length === 0) {
    return { interrupts };
  }
  return {
    interrupts,
    values: isObject(data) ? values : data,
    sent: [],
    streamed: [],
    removed: [],
    removedAll: false,
    activeNode: null,
  };
}

function takeUpdates(state: RunState, { namespace, data }: Frame): Partial<RunState> {
  const { __interrupt__, ...updates } = asObject(data);
  const steps = Object.entries(updates).map(([node, update]) => ({
    type: "update" as const,
    node,
    namespace,
    update,
  }));
  return {
    steps: steps.length > 0 ? [...state.steps, ...steps] : state.steps,
    interrupts: __interrupt__ === undefined ? state.interrupts : readInterrupts(__interrupt__),
  };
}

function unknownEvent(state: RunState, frame: Frame): Partial<RunState> {
  const event = frame.namespace ? `${frame.name}|${frame.namespace}` : frame.name;
  return { unknown: [...state.unknown, { event, data: frame.data }].slice(-MOST_UNKNOWN) };
}
