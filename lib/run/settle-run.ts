import type { Interrupt, Json, RunStatus, Thread, ThreadState } from "@/lib/langgraph/types";
import { asObject, sameJson } from "@/lib/langgraph/values";
import { messageId, objects } from "./message";
import type { RunFailure, RunState } from "./run-state";

/** What a thread's state says beside its values. */
type Standing = { interrupts: Interrupt[]; next: string[]; failure: RunFailure | null };

type Waiting = Pick<Thread, "status" | "interrupts">;

/**
 * What a thread waits for, as its state says. The Python server forgets in the state which node comes
 * next where several nodes lead to it together; its question then stands only in the thread.
 */
export function standingOf(state: ThreadState | null, thread?: Waiting): Standing {
  if (!state) return { interrupts: [], next: [], failure: null };
  // A task that was answered while others still wait goes on naming what it waited for.
  const asked = state.tasks.flatMap(({ result, interrupts }) =>
    result === null ? interrupts : [],
  );
  const hidden = thread?.status === "interrupted" && state.next.length === 0;
  return {
    interrupts: hidden && asked.length === 0 ? Object.values(thread.interrupts).flat() : asked,
    next: state.next,
    failure: state.tasks.map((task) => taskFailure(task.error)).find((found) => found) ?? null,
  };
}

/**
 * The run's state after its end, with the thread's own state as the truth. What streamed without
 * reaching the state goes after a success, and stays on screen after a stop or a failure.
 */
export function settleRun(
  state: RunState,
  thread: ThreadState | null,
  status: RunStatus,
  waiting?: Waiting,
): RunState {
  const { interrupts, failure } = standingOf(thread, waiting);
  const values = thread?.values ?? state.values;
  const settled: RunState = {
    ...state,
    values,
    interrupts,
    removed: [],
    removedAll: false,
    activeNode: null,
    failure: state.failure ?? failure ?? failureOf(status),
  };
  if (status === "success") return { ...settled, failure: null, sent: [], streamed: [] };
  const kept = allMessageIds(values);
  return {
    ...settled,
    failure: status === "interrupted" ? null : settled.failure,
    sent: state.sent.filter((message) => !kept.has(messageId(message))),
    streamed: state.streamed.filter((message) => !kept.has(messageId(message))),
  };
}

/**
 * How a run ended. The JS server 2.0.0 tells of one that was ordered to stop as of one that failed, with
 * the order as its message.
 */
export function endedAs(status: RunStatus, failure: RunFailure | null): RunStatus {
  const isOrder = failure?.name === "Error" && failure.message === "interrupt";
  return status === "error" && isOrder ? "interrupted" : status;
}

/** Whether the stream already showed what the thread holds now. */
export function sawAll(state: RunState, thread: ThreadState | null): boolean {
  return thread !== null && sameJson(state.values, thread.values);
}

function allMessageIds(values: Json): Set<string | null> {
  return new Set(Object.values(asObject(values)).flatMap((list) => objects(list).map(messageId)));
}

function failureOf(status: RunStatus): RunFailure | null {
  if (status === "timeout") {
    return { name: "Timeout", message: "The run took longer than the server allows." };
  }
  if (status !== "error") return null;
  return { name: "Error", message: "The run failed. The server's log may say why." };
}

/** A task's error is an object, a text, or JSON inside a text, depending on the server. */
export function taskFailure(error: Json): RunFailure | null {
  if (error === null) return null;
  const {
    name,
    error: type,
    message,
  } = asObject(typeof error === "string" ? parsed(error) : error);
  return {
    name: typeof name === "string" ? name : typeof type === "string" ? type : "Error",
    message:
      typeof message === "string"
        ? message
        : typeof error === "string"
          ? error
          : JSON.stringify(error),
  };
}

function parsed(source: string): Json {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}
