import type { ErrorCode } from "@/lib/errors";

const MAX_MESSAGE = 600;
const HTML = /^\s*<(!doctype|html|head|body|\?xml)/i;
const BUSY = /already running|is busy|in[- ]flight/i;
const NOT_AN_ID = /^Invalid (assistant|thread|run) ID: must be a UUID|badly formed.*UUID/i;
const JSON_SCHEMA_PLACE = /On instance((?:\[[^\]\n]+\])+):/;

/** What a server's refusal means: one code, and one line in plain words where it says any. */
type Refusal = { code: ErrorCode; message: string };

/**
 * Reads the answer of a server with a status of 400 or more; `server` names it in messages. The JS server answers text or ZodError
 * JSON, the Python server `{"detail": text}`, Aegra `{"message"}` or `{"detail": [...]}`. A thread
 * that is busy is 422 on the JS server and 409 on Python; an id of the wrong form is 400 and 422.
 */
export function readRefusal(
  status: number,
  body: string,
  { server = "The server", contentType = "" } = {},
): Refusal {
  if (HTML.test(body) || /html|xml/i.test(contentType)) {
    const code = codeOf(status, "upstream_invalid");
    // A page of something else than a LangGraph server says nothing of what was asked for.
    const known = code.startsWith("upstream_") || code === "rate_limited" || code === "forbidden";
    return {
      code: known ? code : "upstream_invalid",
      message: `${server} answered ${status} with a web page.`,
    };
  }
  const answer = parsed(body);
  const issues = issuesOf(answer);
  if (issues.length > 0 && issues.every(({ isUuid }) => isUuid)) {
    return { code: "not_found", message: "It does not exist: its id is not a valid one." };
  }
  const text = issues.map(({ line }) => line).join("; ") || textOf(answer) || "";
  if (NOT_AN_ID.test(text)) return { code: "not_found", message: oneLine(text) };
  const message = text === "" ? `${server} answered ${status}.` : oneLine(text);
  const mayBeBusy = status === 409 || status === 422;
  if (mayBeBusy && BUSY.test(text)) return { code: "busy", message };
  return { code: codeOf(status, issues.length > 0 ? "validation" : "bad_request"), message };
}

function codeOf(status: number, otherwise: ErrorCode): ErrorCode {
  if (status === 405 || status === 501) return "unsupported";
  if (status >= 500) return "upstream_error";
  if (status === 404) return "not_found";
  if (status === 409) return "conflict";
  if (status === 413) return "too_large";
  if (status === 422) return "validation";
  if (status === 429) return "rate_limited";
  if (status === 401 || status === 403) return "forbidden";
  return otherwise;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

type Issue = { line: string; isUuid: boolean };

/** Issues of a ZodError (`error.issues`) or of a FastAPI answer (`detail`). */
function issuesOf(answer: unknown): Issue[] {
  const lists = [field(field(answer, "error"), "issues"), field(answer, "detail")];
  return (lists.find(Array.isArray) ?? []).flatMap((issue: unknown) => {
    const text = field(issue, "message") ?? field(issue, "msg");
    const path = field(issue, "path") ?? field(issue, "loc");
    if (typeof text !== "string") return [];
    const place = Array.isArray(path) ? path.filter((part) => part !== "body").join(".") : "";
    const isUuid = field(issue, "validation") === "uuid";
    return [{ line: place === "" ? text : `${place}: ${text}`, isUuid }];
  });
}

function textOf(answer: unknown): string | undefined {
  const error = field(answer, "error");
  const found = [
    answer,
    field(answer, "detail"),
    field(answer, "message"),
    field(error, "message"),
    error,
  ].find((value): value is string => typeof value === "string" && value.trim() !== "");
  return found && withPlace(found);
}

/** The Python server's JSON Schema errors: only their first line, and where the value stands. */
function withPlace(text: string): string {
  const place = JSON_SCHEMA_PLACE.exec(text)?.[1];
  if (place === undefined) return text;
  const path = place.slice(1, -1).replaceAll('"', "").split("][").join(".");
  return `${path}: ${text.split("\n", 1)[0]}`;
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function oneLine(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > MAX_MESSAGE ? `${line.slice(0, MAX_MESSAGE)}…` : line;
}
