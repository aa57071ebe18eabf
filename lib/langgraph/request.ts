import { isErrorCode, RosterError } from "@/lib/errors";
import { retryAfterSeconds } from "@/lib/retry-after";
import { readRefusal } from "./server-refusal";

export type Query = { [key: string]: string | number | boolean | undefined };

type RequestOptions = {
  query?: Query;
  body?: unknown;
  headers?: { [name: string]: string };
  signal?: AbortSignal | undefined;
  keepalive?: boolean;
};

export type ClientOptions = {
  /** The deployment's slug: it separates cached answers of different deployments. */
  deployment: string;
  /** Where requests go: the proxy's base path in the browser, the deployment's URL on the server. */
  baseUrl: string;
  fetch: (input: string, init?: RequestInit) => Promise<Response>;
  headers?: { [name: string]: string };
};

const ID = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * `/`-joined path of literal segments and ids. Throws `bad_request` for an id that could leave its
 * place in the path (the SDK joins ids unescaped; see CVE-2026-48776).
 */
export function path(...segments: string[]): string {
  for (const segment of segments) {
    if (!ID.test(segment)) {
      throw new RosterError("bad_request", `“${segment.slice(0, 80)}” is not a valid id.`);
    }
  }
  return `/${segments.join("/")}`;
}

/** Sends one request, never twice. Resolves only with a 2xx answer; else throws RosterError. */
export async function send(
  options: ClientOptions,
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  pathname: string,
  { query = {}, body, headers, signal, keepalive = false }: RequestOptions = {},
): Promise<Response> {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) search.set(key, String(value));
  }
  const url = `${options.baseUrl}${pathname}${search.size > 0 ? `?${search}` : ""}`;
  const init: RequestInit = {
    method,
    headers: {
      ...options.headers,
      ...headers,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ?? null,
    cache: "no-store",
    keepalive,
  };
  const response = await options.fetch(url, init).catch((cause: unknown) => {
    if (cause instanceof RosterError || signal?.aborted) throw cause;
    throw new RosterError("offline", "The request did not reach Roster, or its answer was lost.", {
      cause,
    });
  });
  if (!response.ok) throw await errorOf(response);
  return response;
}

/** Reads an answer to its end and forgets it, so that its connection is free again. */
export async function drain(response: Response): Promise<void> {
  await response.text();
}

/** The answer's JSON; throws `upstream_invalid` when it is not JSON, null when it is empty. */
export async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text.trim() === "") return null;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RosterError("upstream_invalid", "The answer is not JSON.", {
      status: response.status,
      cause,
    });
  }
}

async function errorOf(response: Response): Promise<RosterError> {
  const text = await response.text().catch(() => "");
  const { status } = response;
  const own = ownError(text);
  const { code, message } = own ?? readRefusal(status, text);
  const requestId = own?.requestId ?? response.headers.get("x-request-id") ?? undefined;
  const retryAfter = retryAfterSeconds(response.headers.get("retry-after"));
  return new RosterError(code, message, {
    status,
    ...(requestId !== undefined && { requestId }),
    ...(retryAfter !== undefined && { retryAfter }),
  });
}

/** The error that the proxy made; undefined for a server's own answer. */
function ownError(text: string) {
  try {
    const error: unknown = JSON.parse(text)?.error;
    if (typeof error !== "object" || error === null) return undefined;
    const { code, message, requestId }: { [key: string]: unknown } = { ...error };
    if (!isErrorCode(code) || typeof message !== "string") return undefined;
    return { code, message, requestId: typeof requestId === "string" ? requestId : undefined };
  } catch {
    return undefined;
  }
}
