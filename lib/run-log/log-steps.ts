import type { Json } from "@/lib/langgraph/types";
import { type LogSpace, type LogStep, type LogTurn, pathOf, type TurnStatus } from "./run-log";

type Where = { namespace: string; node: string; taskId: string | null };

const NEW_SPACE: LogSpace = { values: undefined, since: 0, hasTasks: false };

/** `parent:<task>|child:<task>` without the counters that a server puts between. */
export function cleanNamespace(namespace: string): string {
  return namespace
    .split("|")
    .filter((part) => !/^\d*$/.test(part))
    .join("|");
}

export function spaceOf(turn: LogTurn, namespace: string): LogSpace {
  const known = Object.hasOwn(turn.spaces, namespace) ? turn.spaces[namespace] : undefined;
  return known ?? { ...NEW_SPACE, since: parentOf(turn, namespace)?.startedAt ?? turn.startedAt };
}

export function withSpace(turn: LogTurn, namespace: string, change: Partial<LogSpace>): LogTurn {
  const space = { ...spaceOf(turn, namespace), ...change };
  return { ...turn, spaces: { ...turn.spaces, [namespace]: space } };
}

function parentOf(turn: LogTurn, namespace: string): LogStep | undefined {
  return namespace === "" ? undefined : findStep(turn, (step) => pathOf(step) === namespace);
}

export function findStep(turn: LogTurn, matches: (step: LogStep) => boolean): LogStep | undefined {
  const found = turn.items.findLast((item) => item.type === "step" && matches(item));
  return found?.type === "step" ? found : undefined;
}

export function isRunning({ status }: LogStep): boolean {
  return status === "running";
}

/** With every step that `matches` changed. The same turn when there is none. */
export function changeSteps(
  turn: LogTurn,
  matches: (step: LogStep) => boolean,
  change: (step: LogStep) => Partial<LogStep>,
): LogTurn {
  const is = (item: LogTurn["items"][number]) => item.type === "step" && matches(item);
  if (!turn.items.some(is)) return turn;
  return {
    ...turn,
    items: turn.items.map((item) =>
      item.type === "step" && matches(item) ? { ...item, ...change(item) } : item,
    ),
  };
}

export function addStep(
  turn: LogTurn,
  key: number,
  where: Where,
  facts: Partial<LogStep> = {},
): LogTurn {
  const { values, since } = spaceOf(turn, where.namespace);
  const step: LogStep = {
    type: "step",
    key,
    ...where,
    status: "running",
    startedAt: since,
    endedAt: null,
    input: undefined,
    output: undefined,
    interrupts: [],
    before: values,
    after: undefined,
    ...facts,
  };
  return { ...turn, items: [...turn.items, step] };
}

/** With the steps that a path names running, `parent:<task>|child:<task>`; the same if they do. */
export function seePath(turn: LogTurn, key: number, path: string): LogTurn {
  if (path === "") return turn;
  const parts = path.split("|");
  return parts.reduce((seen, part, index) => {
    const namespace = parts.slice(0, index).join("|");
    const [node = "", ...task] = part.split(":");
    const where = { namespace, node, taskId: task.length > 0 ? task.join(":") : null };
    // Before the event that makes them known, and after the one before it.
    return findStep(seen, (step) => pathOf(step) === pathOf(where))
      ? seen
      : addStep(seen, key - 1 + (index + 1) / (parts.length + 1), where);
  }, turn);
}

/** With a node's end, where no task tells of it: of the first one running, or of one never heard of. */
export function endNode(
  turn: LogTurn,
  { key, at }: { key: number; at: number },
  { namespace, node, output }: { namespace: string; node: string; output: Json },
): LogTurn {
  const end = { status: "done" as const, endedAt: at, output };
  const running = turn.items.find(
    (item) =>
      item.type === "step" && isRunning(item) && item.namespace === namespace && item.node === node,
  );
  if (!running) return addStep(turn, key, { namespace, node, taskId: null }, end);
  return changeSteps(
    turn,
    (step) => step === running,
    () => end,
  );
}

/** With what still runs ended along with the run; a failure is of one step and of what holds it. */
export function endRunning(turn: LogTurn, status: TurnStatus, at: number): LogTurn {
  const failed = turn.items.some((item) => item.type === "step" && item.status === "failed");
  return changeSteps(turn, isRunning, (step) => ({
    status: status === "failed" && failed && !holdsFailed(turn, step) ? "stopped" : status,
    endedAt: at,
  }));
}

function holdsFailed(turn: LogTurn, step: LogStep): boolean {
  const path = pathOf(step);
  return turn.items.some(
    (item) =>
      item.type === "step" &&
      item.status === "failed" &&
      (item.namespace === path || item.namespace.startsWith(`${path}|`)),
  );
}
