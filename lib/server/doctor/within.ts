import { errors } from "undici";
import type { ProbeFailed } from "@/lib/doctor/probe";

type Failure = Partial<Pick<ProbeFailed, "validTo" | "speaksTls">>;

/** A failed probe, after the milliseconds since `start` (of `performance.now()`). */
export function failedProbe(code: string, start: number, facts: Failure = {}): ProbeFailed {
  return { outcome: "failed", ms: since(start), code, validTo: null, speaksTls: false, ...facts };
}

/** Whole milliseconds since a moment of `performance.now()`. */
export function since(start: number): number {
  return Math.round(performance.now() - start);
}

/** Node's, OpenSSL's or undici's code of an error, the first of several; UNKNOWN where there is none. */
export function errorCode(error: unknown): string {
  if (typeof error !== "object" || error === null) return "UNKNOWN";
  if (error instanceof AggregateError && error.errors.length > 0) return errorCode(error.errors[0]);
  // Its code is left out where the first line is no HTTP at all.
  if (error instanceof errors.HTTPParserError) return "NOT_HTTP";
  if ("code" in error && typeof error.code === "string") return error.code;
  return "cause" in error ? errorCode(error.cause) : "UNKNOWN";
}

/**
 * The task's outcome, or `TIMEOUT` as its failure. Throws the reason of `signal` when that is aborted;
 * the task's own signal is then, and after the time, aborted too.
 */
export async function within<T>(
  { ms, signal }: { ms: number; signal: AbortSignal },
  task: (signal: AbortSignal) => Promise<T>,
): Promise<{ value: T } | { code: string }> {
  const late = AbortSignal.timeout(ms);
  const either = AbortSignal.any([signal, late]);
  try {
    return { value: await orAborted(task(either), either) };
  } catch (error) {
    signal.throwIfAborted();
    return { code: late.aborted ? "TIMEOUT" : errorCode(error) };
  }
}

/** Not everything that can be waited for takes a signal. */
function orAborted<T>(task: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    task.then(resolve, reject);
  });
}
