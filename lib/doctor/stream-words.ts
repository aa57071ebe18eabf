import type { RosterError } from "@/lib/errors";
import { errorWords, timeWords } from "./reading-words";
import { failed, type StepResult } from "./step";

/** What a run's stream did: moments in milliseconds since the run was asked for. */
export type StreamFacts = {
  graph: string;
  /** When each event came. */
  events: number[];
  /** `ended` by the server, `enough` seen, `late` = stopped as nothing more came, or broken. */
  end: "ended" | "enough" | "late" | { error: RosterError };
  endedAt: number;
  /** The graph's own failure, which is no failure of the stream. */
  graphFailed: boolean;
  /** The thread that could not be deleted. */
  left: string | null;
};

/** A stream that is held back comes in one lump, long after its run began. */
const LATE_MS = 2_000;
const LUMP_MS = 200;
const SLOW_FIRST_MS = 5_000;
const TELLING_MS = 500;

export function streamWords(facts: StreamFacts): StepResult {
  const result = { ...judged(facts), ms: facts.endedAt };
  if (facts.left === null) return result;
  const left = `The thread ${facts.left} could not be deleted.`;
  return result.status === "ok"
    ? { ...result, remark: [result.remark, left].filter(Boolean).join(" ") }
    : { ...result, says: `${result.says} ${left}` };
}

function judged({ graph, events, end, endedAt, graphFailed }: StreamFacts): StepResult {
  const [first] = events;
  const last = events.at(-1);
  if (typeof end === "object") {
    const { error } = end;
    if (first === undefined || error.code !== "stream_broken") {
      return errorWords(error, "The run failed");
    }
    return {
      ...failed(
        `The stream broke after ${timeWords(endedAt)} and ${eventCount(events)}.`,
        "Something between Roster and the server, or between you and Roster, cuts connections that stay open.",
        "Raise the idle and response time limits of the proxies and load balancers on the way (60 seconds is a common one). Studio takes up a broken stream again where the server can replay it.",
      ),
      requestId: error.requestId,
    };
  }
  if (first === undefined || last === undefined) {
    return failed(
      `Nothing came within ${timeWords(endedAt)}.`,
      "The server took the run, but no event of it arrived: no worker is free to carry it out, or a proxy holds the stream back until its end.",
      "Look whether the server’s workers and queue run, then switch off buffering and compression of text/event-stream in every proxy on the way.",
    );
  }
  const spread = last - first;
  if (first > LATE_MS && spread < LUMP_MS && events.length > 2) {
    return failed(
      `All ${events.length} events came at once, after ${timeWords(first)}.`,
      "Something on the way collects the answer and passes it on in one piece, so nothing is seen while a run goes on.",
      "Switch off buffering and compression of text/event-stream in every proxy on the way (for nginx: proxy_buffering off, gzip off). It may stand between Roster and the server, or between you and Roster.",
    );
  }
  return {
    status: "ok",
    says: `${eventCount(events)} of “${graph}”, the first after ${timeWords(first)}, the last after ${timeWords(last)}.`,
    remark: remarkOf(first, spread, graphFailed),
  };
}

function remarkOf(first: number, spread: number, graphFailed: boolean): string | undefined {
  const remarks = [
    graphFailed && "The graph itself failed with this input; the stream works.",
    first > SLOW_FIRST_MS &&
      "The first event came late: the run may have waited for a worker of the server.",
    spread < TELLING_MS &&
      "The run was too short to tell whether a proxy holds streams back; a graph that runs for some seconds would show it.",
  ];
  return remarks.find((remark) => typeof remark === "string") || undefined;
}

function eventCount({ length }: number[]): string {
  return length === 1 ? "1 event" : `${length} events`;
}
