import { type ErrorCode, RosterError } from "@/lib/errors";

const AMBIGUOUS: ReadonlySet<ErrorCode> = new Set([
  "offline",
  "upstream_timeout",
  "upstream_error",
  "upstream_invalid",
  "internal",
]);

const LOOKS_AFTER_MS = [0, 500, 1500, 3000];

/** True when the server may have done the work although no good answer came. */
export function isAmbiguous(error: unknown): error is RosterError {
  return error instanceof RosterError && AMBIGUOUS.has(error.code);
}

type LookUp<T> = { state: "found"; found: T } | { state: "absent" } | { state: "unknown" };

/**
 * Looks for the effect of a write whose answer was lost: at once, and thrice more within five
 * seconds, as the server may still be at it. `absent` = the last look was answered and found nothing;
 * a slow server may do the work even after that.
 */
export async function lookForEffect<T>(look: () => Promise<T | undefined>): Promise<LookUp<T>> {
  let answered = false;
  for (const after of LOOKS_AFTER_MS) {
    await pause(after);
    try {
      const found = await look();
      if (found !== undefined) return { state: "found", found };
      answered = true;
    } catch {
      answered = false;
    }
  }
  return { state: answered ? "absent" : "unknown" };
}

/** The answer to a write was lost; the message says what became of the write. */
class LostWrite extends RosterError {
  /** `unknown` = the server could not be asked. */
  readonly state: "absent" | "unknown";

  constructor(error: RosterError, outcome: string, state: "absent" | "unknown") {
    const { code, message, status, requestId } = error;
    const sentence = /[.!?…]$/.test(message.trimEnd()) ? message.trimEnd() : `${message}.`;
    super(code, `${sentence} ${outcome}`, {
      cause: error,
      ...(status === undefined ? {} : { status }),
      ...(requestId === undefined ? {} : { requestId }),
    });
    this.state = state;
  }
}

/** The lost write's error, saying what became of the write. */
export function lostWrite(
  error: RosterError,
  outcome: string,
  state: "absent" | "unknown",
): RosterError {
  return new LostWrite(error, outcome, state);
}

/** Whether a write may or may not have been done, and nobody could be asked. */
export function isUnknown(error: unknown): boolean {
  return error instanceof LostWrite && error.state === "unknown";
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
