export type ErrorCode =
  | "bad_request"
  | "forbidden"
  | "signed_out"
  | "not_allowed"
  | "read_only"
  | "not_found"
  | "conflict"
  | "list_changed"
  | "too_large"
  | "unsupported"
  | "unsupported_media_type"
  | "validation"
  | "busy"
  | "rate_limited"
  | "upstream_auth"
  | "upstream_unreachable"
  | "upstream_timeout"
  | "upstream_error"
  | "upstream_invalid"
  | "misdirected"
  | "offline"
  | "stream_broken"
  | "internal";

/** The JSON body of every error the proxy makes: `{ "error": ErrorBody }`. */
export type ErrorBody = { code: ErrorCode; message: string; requestId: string };

type Wording = { title: string; next: string; retryable: boolean };

const WORDING: Record<ErrorCode, Wording> = {
  bad_request: {
    title: "The server did not accept the request",
    next: "Check the values and try again.",
    retryable: false,
  },
  forbidden: {
    title: "Roster refused the request",
    next: "Open Roster on its own address and try again.",
    retryable: false,
  },
  signed_out: {
    title: "You are signed out",
    next: "Nothing was changed. Sign in again; what you typed is kept on this page.",
    retryable: false,
  },
  not_allowed: {
    title: "Your role does not allow this",
    next: "Nothing was changed. Whoever runs Roster can give you another role.",
    retryable: false,
  },
  read_only: {
    title: "This deployment is read only",
    next: "Nothing was changed. Whoever runs Roster can allow changes (READ_ONLY, or readOnly in ROSTER_DEPLOYMENTS).",
    retryable: false,
  },
  not_found: {
    title: "Not found",
    next: "It may have been deleted. Go back to the list.",
    retryable: false,
  },
  conflict: {
    title: "It already exists or was changed meanwhile",
    next: "Reload to see what is there now.",
    retryable: false,
  },
  list_changed: {
    title: "The list changed while it was read",
    next: "Try again in a moment.",
    retryable: true,
  },
  too_large: {
    title: "Too large to send",
    next: "Shorten the content to less than 8 MiB.",
    retryable: false,
  },
  unsupported: {
    title: "Not available on this server",
    next: "Nothing was changed. A newer version of the server may be able to.",
    retryable: false,
  },
  unsupported_media_type: {
    title: "Only JSON is accepted",
    next: "Send the request as JSON.",
    retryable: false,
  },
  validation: {
    title: "The server did not accept these values",
    next: "Correct them and try again. Nothing was saved.",
    retryable: false,
  },
  busy: {
    title: "The thread is busy",
    next: "Stop the run that is going on, or start a new thread.",
    retryable: true,
  },
  rate_limited: {
    title: "Too many requests",
    next: "Wait a little and try again.",
    retryable: true,
  },
  upstream_auth: {
    title: "The LangGraph server rejected Roster's key",
    next: "Check the key where Roster runs (LANGGRAPH_API_KEY, or the deployment's own), then restart it.",
    retryable: false,
  },
  upstream_unreachable: {
    title: "The LangGraph server cannot be reached",
    next: "Check that it is running and that its address is right where Roster runs, then retry.",
    retryable: true,
  },
  upstream_timeout: {
    title: "The LangGraph server did not answer in time",
    next: "Retry in a moment.",
    retryable: true,
  },
  upstream_error: {
    title: "The LangGraph server failed",
    next: "Retry; if it stays, look at the server's log.",
    retryable: true,
  },
  upstream_invalid: {
    title: "The answer did not come from a LangGraph server",
    next: "Check its address where Roster runs: another program may be answering there.",
    retryable: true,
  },
  misdirected: {
    title: "Roster does not serve this host name",
    next: "Open Roster on its own address, or set PUBLIC_ORIGIN.",
    retryable: false,
  },
  offline: {
    title: "Roster cannot be reached",
    next: "Check the network and that Roster is running, then retry.",
    retryable: true,
  },
  stream_broken: {
    title: "The live stream broke",
    next: "The run goes on at the server. Reload the thread to see its result.",
    retryable: true,
  },
  internal: {
    title: "Something went wrong in Roster",
    next: "Reload the page. If it stays, report it with the request id.",
    retryable: true,
  },
};

/**
 * The one error type that people meet. `message` is the detail in plain words, `title` and `next`
 * come from the code; `status` is the HTTP status when a server answered.
 */
export class RosterError extends Error {
  readonly code: ErrorCode;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** Seconds after which it may be tried again, where that was said. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { status?: number; requestId?: string; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "RosterError";
    this.code = code;
    this.status = options.status;
    this.requestId = options.requestId;
    this.retryAfter = options.retryAfter;
  }

  get title(): string {
    return WORDING[this.code].title;
  }

  get next(): string {
    return WORDING[this.code].next;
  }

  get retryable(): boolean {
    return WORDING[this.code].retryable;
  }
}

/** True for every code in `ErrorCode`; guards what an answer claims to be. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === "string" && Object.hasOwn(WORDING, value);
}

/** Any thrown value as a RosterError; an unknown one becomes `internal` with its message. */
export function toRosterError(thrown: unknown): RosterError {
  if (thrown instanceof RosterError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new RosterError("internal", message, { cause: thrown });
}
