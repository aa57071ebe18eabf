import { RosterError } from "@/lib/errors";

/** A refusal that says after how many seconds it may go well. */
export class LimitError extends RosterError {
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super("rate_limited", message, { status: 429 });
    this.retryAfter = retryAfter;
  }
}
