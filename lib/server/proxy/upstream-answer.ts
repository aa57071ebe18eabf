import { type ErrorCode, RosterError } from "@/lib/errors";
import { STATUS } from "./error-response";

const MAX_MESSAGE = 600;
const HTML = /^\s*<(!doctype|html|head|body|\?xml)/i;
const BUSY = /already running|is busy|in[- ]flight/i;

/** A deployment's refusal: `host` is what people may know of it, `text` its body. */
type UpstreamRefusal = {
  status: number;
  contentType: string;
  text: string;
  host: string;
  hasKey: boolean;
};

/**
 * The error that a deployment's answer with a status of 300 or more stands for, in one shape for
 * every server: LangGraph JS answers text or ZodError JSON, Python `{"detail"}`, Aegra `{"message"}`.
 * 401 and 403 speak of Roster's key, never of the person, and become 502.
 */
export function refusalError(refusal: UpstreamRefusal): RosterError {
  const { status, host } = refusal;
  if (status < 400) {
    const message = `${host} redirected the request to another address, which Roster does not follow.`;
    return new RosterError("upstream_invalid", message, { status: STATUS.upstream_invalid });
  }
  if (status === 401 || status === 403) {
    const message = refusal.hasKey
      ? `${host} answered ${status} to Roster's API key.`
      : `${host} answered ${status}: it wants an API key, and none is set.`;
    return new RosterError("upstream_auth", message, { status: STATUS.upstream_auth });
  }
  const html = /html|xml/i.test(refusal.contentType) || HTML.test(refusal.text);
  const detail = html ? undefined : readDetail(refusal.text);
  const code = codeOf(status, html, detail);
  const plain = html
    ? `${host} answered ${status} with a web page.`
    : `${host} answered ${status}.`;
  return new RosterError(code, detail?.message ?? plain, {
    status: code.startsWith("upstream_") ? STATUS[code] : status,
  });
}

type Detail = { message: string; validation: boolean };

function codeOf(status: number, html: boolean, detail: Detail | undefined): ErrorCode {
  if (status >= 500) return "upstream_error";
  if (status === 429) return "rate_limited";
  if (html) return "upstream_invalid";
  const busy = BUSY.test(detail?.message ?? "");
  if (status === 404) return "not_found";
  if (status === 409) return busy ? "busy" : "conflict";
  if (status === 422) return busy ? "busy" : "validation";
  if (status === 413) return "too_large";
  return detail?.validation ? "validation" : "bad_request";
}

function readDetail(text: string): Detail | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const parsed = parseJson(trimmed);
  if (parsed === undefined) return { message: shortened(trimmed), validation: false };
  const issues = issuesOf(parsed);
  if (issues.length > 0) return { message: shortened(issues.join("; ")), validation: true };
  const message = messageOf(parsed);
  return message === undefined ? undefined : { message: shortened(message), validation: false };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** "where: what" for each issue of a ZodError (`error.issues`) or a FastAPI answer (`detail`). */
function issuesOf(answer: unknown): string[] {
  const error = field(answer, "error");
  const found = [field(error, "issues"), field(answer, "detail")].find(Array.isArray) ?? [];
  return found.flatMap((issue: unknown) => {
    const message = field(issue, "message") ?? field(issue, "msg");
    const path = field(issue, "path") ?? field(issue, "loc");
    if (typeof message !== "string") return [];
    const where = Array.isArray(path) ? path.filter((part) => part !== "body").join(".") : "";
    return [where === "" ? message : `${where}: ${message}`];
  });
}

function messageOf(answer: unknown): string | undefined {
  const error = field(answer, "error");
  const candidates = [
    answer,
    field(answer, "message"),
    field(answer, "detail"),
    field(error, "message"),
    error,
  ];
  return candidates.find((value): value is string => typeof value === "string" && value !== "");
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function shortened(text: string): string {
  const oneLine = text.replace(/\s+/g, " ");
  return oneLine.length > MAX_MESSAGE ? `${oneLine.slice(0, MAX_MESSAGE)}…` : oneLine;
}
