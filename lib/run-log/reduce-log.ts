import type { Json, JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import type { EventEntry, TapeEntry } from "@/lib/run/event-tape";
import { isObject, objects } from "@/lib/run/message";
import { readFailure, readInterrupts } from "@/lib/run/read-event";
import { endOfTask } from "@/lib/run/run-task";
import { countMessages, countWritten } from "./count-tokens";
import { momentOf } from "./event-moment";
import {
  addStep,
  changeSteps,
  cleanNamespace,
  endNode,
  findStep,
  isRunning,
  seePath,
  spaceOf,
  withSpace,
} from "./log-steps";
import { beginTurn, endTurn } from "./log-turns";
import { type LogTurn, pathOf, type RunLog } from "./run-log";

export const EMPTY_LOG: RunLog = { turns: [] };

type Frame = { key: number; at: number; name: string; namespace: string; data: Json };

/**
 * The log after one more entry of the tape. Never throws: an event of an unknown kind or an odd shape
 * changes nothing here. The same log where nothing that it shows has changed, as with most tokens.
 */
export function reduceLog(log: RunLog, entry: TapeEntry): RunLog {
  if (entry.type === "begin") return { turns: [...log.turns, beginTurn(entry)] };
  const turn = log.turns.at(-1);
  if (!turn || turn.number !== entry.turn) return log;
  const changed = entry.type === "end" ? endTurn(turn, entry) : takeEvent(turn, entry);
  if (changed === turn) return log;
  const others = log.turns.slice(0, -1);
  // A run that is followed anew, from its first event, is not another turn.
  const isAgain = changed.runId !== turn.runId;
  const kept = isAgain ? others.filter(({ runId }) => runId !== changed.runId) : others;
  return { turns: [...kept, changed] };
}

function takeEvent(turn: LogTurn, entry: EventEntry): LogTurn {
  const { event } = entry;
  if (event.type === "unreadable") return turn;
  const [name = "", ...namespace] = event.event.split("|");
  const frame = {
    key: entry.seq,
    at: entry.at,
    name,
    namespace: cleanNamespace(namespace.join("|")),
    data: event.data,
  };
  const told = turn.clock === "receipt" ? null : momentOf(event.id);
  const begun = told !== null && turn.clock === "none" && turn.runId === null;
  const timed = begun ? begunAt(turn, told) : turn;
  const at = told !== null && timed.clock === "ids" ? told : frame.at;
  return changeOf(seePath(timed, frame.key, frame.namespace), { ...frame, at });
}

function begunAt(turn: LogTurn, startedAt: number): LogTurn {
  return withSpace({ ...turn, startedAt, clock: "ids" }, "", { since: startedAt });
}

function changeOf(turn: LogTurn, frame: Frame): LogTurn {
  const { key, at, namespace, data } = frame;
  switch (frame.name) {
    case "metadata": {
      const { run_id } = asObject(data);
      return typeof run_id === "string" ? { ...turn, runId: run_id } : turn;
    }
    case "messages":
      return Array.isArray(data) ? takeMessage(turn, frame, data[0], asObject(data[1])) : turn;
    case "messages/partial":
    case "messages/complete":
      return countMessages(turn, objects(data), lastStep(turn, namespace), "whole");
    case "values":
      return takeValues(turn, frame);
    case "updates":
      return takeUpdates(turn, frame);
    case "tasks":
      return takeTask(turn, frame);
    case "custom":
      return { ...turn, items: [...turn.items, { type: "custom", key, at, namespace, data }] };
    case "error": {
      const failure = readFailure(data);
      const items = [...turn.items, { type: "error" as const, key, at, namespace, failure }];
      return { ...turn, failure, items };
    }
    default:
      return turn;
  }
}

function lastStep(turn: LogTurn, namespace: string): number {
  return findStep(turn, (step) => step.namespace === namespace)?.key ?? -1;
}

function takeMessage(
  turn: LogTurn,
  { key, namespace }: Frame,
  message: Json | undefined,
  metadata: JsonObject,
): LogTurn {
  const { langgraph_checkpoint_ns: path, langgraph_node: node } = metadata;
  const known =
    typeof path === "string"
      ? cleanNamespace(path)
      : typeof node === "string"
        ? pathOf({ namespace, node, taskId: null })
        : "";
  const seen = seePath(turn, key, known);
  if (!isObject(message)) return seen;
  const step = findStep(seen, (one) => pathOf(one) === known)?.key ?? lastStep(seen, namespace);
  return countMessages(seen, [message], step, "piece");
}

/** A superstep has ended: its state is the one after all its steps. */
function takeValues(turn: LogTurn, { at, namespace, data }: Frame): LogTurn {
  const { __interrupt__, ...values } = asObject(data);
  const inSpace = (step: { namespace: string }) => step.namespace === namespace;
  if (__interrupt__ !== undefined) {
    const interrupts = readInterrupts(__interrupt__);
    return changeSteps(
      turn,
      (step) => inSpace(step) && isRunning(step),
      () => ({ status: "waiting", endedAt: at, interrupts }),
    );
  }
  const after = isObject(data) ? values : data;
  const ended = changeSteps(
    turn,
    (step) => inSpace(step) && isRunning(step),
    () => ({ status: "done", endedAt: at }),
  );
  const settled = changeSteps(
    ended,
    (step) => inSpace(step) && step.status === "done" && step.after === undefined,
    () => ({ after }),
  );
  return withSpace(settled, namespace, { values: after, since: at });
}

function takeUpdates(turn: LogTurn, frame: Frame): LogTurn {
  const { key, namespace, data } = frame;
  if (spaceOf(turn, namespace).hasTasks) return turn;
  const { __interrupt__, ...updates } = asObject(data);
  return Object.entries(updates).reduce((changed, [node, output], index) => {
    const at = { key: key + index / 1000, at: frame.at };
    return countWritten(endNode(changed, at, { namespace, node, output }), namespace, node);
  }, turn);
}

function takeTask(turn: LogTurn, { key, at, namespace, data }: Frame): LogTurn {
  const { id, name, input, ...rest } = asObject(data);
  if (typeof id !== "string" || typeof name !== "string") return turn;
  const told = withSpace(turn, namespace, { hasTasks: true });
  const where = { namespace, node: name, taskId: id };
  const isIt = (step: Parameters<typeof pathOf>[0]) => pathOf(step) === pathOf(where);
  const begun = findStep(told, isIt) ? told : addStep(told, key, where, { startedAt: at });
  const given = input === undefined ? begun : changeSteps(begun, isIt, () => ({ input }));
  const { state, output } = endOfTask(rest);
  if (state === undefined) return given;
  const interrupts = readInterrupts(rest.interrupts ?? null);
  const end = { status: state, endedAt: at, output, interrupts };
  return countWritten(
    changeSteps(given, isIt, () => end),
    namespace,
    name,
  );
}
