import type { Json } from "@/lib/langgraph/types";
import type { TurnBegin, TurnEnd } from "./event-tape";
import type { RunPayload } from "./run-request";
import type { SessionState } from "./session-state";

/** What a tape says of the start of a run. */
export function turnOf(payload: RunPayload): Pick<TurnBegin, "deed" | "input"> {
  if ("command" in payload) return { deed: "resume", input: resumed(payload.command) };
  return payload.input === null
    ? { deed: "continue", input: null }
    : { deed: "input", input: payload.input };
}

function resumed({ resume, ...command }: { [key: string]: Json }): Json {
  return resume !== undefined && Object.keys(command).length === 0
    ? resume
    : { ...command, ...(resume === undefined ? {} : { resume }) };
}

/** What a tape says of the end of a run. */
export function turnEnd({
  outcome,
  stopped,
  next,
  run,
  problem,
}: SessionState): Omit<TurnEnd, "type"> {
  const failure = problem && problem.during !== "stop" ? problem.error : run.failure;
  return {
    status: problem ? null : outcome,
    stopped,
    next,
    failure: failure && { name: failure.name, message: failure.message },
  };
}
