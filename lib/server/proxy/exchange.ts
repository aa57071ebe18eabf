import "server-only";
import type { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import { type ErrorCode, RosterError } from "@/lib/errors";
import { connectionError, timeoutError } from "./connection-error";
import { errorResponse } from "./error-response";
import { clientHeaders } from "./forwarded-headers";
import { readCapped } from "./read-capped";
import { type AnswerEnd, relay } from "./relay";
import { sendUpstream, type UpstreamCall } from "./send-upstream";
import { refusalError } from "./upstream-answer";

const MAX_JSON = 64 * 1024 * 1024;
const MAX_REFUSAL = 64 * 1024;
const EVENT_STREAM = /^text\/event-stream\b/i;
const JSON_TYPE = /^application\/([\w.-]+\+)?json\b/i;

export type Exchange = UpstreamCall & {
  /** Aborted when nobody waits any more: the deployment's connection is then closed at once. */
  signal: AbortSignal;
  /** Milliseconds; instead of the row's own. */
  timeout?: number | undefined;
  /** Milliseconds of silence in a stream before a comment is sent. */
  heartbeat: number;
  /** Called once an answer is complete or broken off; not when this function throws. */
  onEnd?: (status: number, end: AnswerEnd & { code?: ErrorCode }) => void;
};

/**
 * Sends one allowed request to a deployment, once, and gives its answer in the proxy's own shape.
 * Throws RosterError when no usable answer came, and the signal's reason when aborted.
 */
export async function exchange(call: Exchange): Promise<Response> {
  const { host } = new URL(call.deployment.url);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), call.timeout ?? call.match.route.timeout);
  try {
    const answer = await sendUpstream(call, AbortSignal.any([call.signal, late.signal]));
    // Its data is read below; an error in between must find a listener.
    answer.body.on("error", () => undefined);
    return await readAnswer(call, answer, host);
  } catch (error) {
    if (call.signal.aborted) throw call.signal.reason;
    if (error instanceof RosterError) throw error;
    throw late.signal.aborted ? timeoutError(host, error) : connectionError(error, host);
  } finally {
    clearTimeout(timer);
  }
}

async function readAnswer(
  call: Exchange,
  { statusCode: status, headers: upstream, body }: Dispatcher.ResponseData,
  host: string,
): Promise<Response> {
  const contentType = String(upstream["content-type"] ?? "");
  const headers = clientHeaders(upstream, call.requestId);
  if (status >= 300) {
    const text = status < 400 ? closed(body) : await readText(body);
    const hasKey = call.deployment.apiKey !== undefined;
    const error = refusalError({ status, contentType, text, host, hasKey });
    const retryAfter = headers.get("retry-after") ?? undefined;
    const response = errorResponse(error, call.requestId, retryAfter);
    call.onEnd?.(response.status, { bytes: 0, code: error.code });
    return response;
  }
  if (!/^(identity)?$/i.test(String(upstream["content-encoding"] ?? ""))) {
    invalid(body, `${host} answered compressed, although it was asked not to.`);
  }
  if (call.match.route.kind === "stream") {
    if (!EVENT_STREAM.test(contentType))
      invalid(body, `${host} did not answer with an event stream.`);
    return streamResponse(call, body, status, headers);
  }
  const { bytes, complete } = await readCapped(body, MAX_JSON);
  if (!complete) invalid(body, `The answer of ${host} is larger than 64 MiB.`);
  if (bytes.byteLength > 0 && !JSON_TYPE.test(contentType)) {
    invalid(body, `${host} did not answer with JSON.`);
  }
  if (bytes.byteLength > 0) headers.set("content-type", "application/json");
  call.onEnd?.(status, { bytes: bytes.byteLength });
  return new Response(bytes.byteLength > 0 ? bytes : null, { status, headers });
}

async function readText(body: Readable): Promise<string> {
  return new TextDecoder().decode((await readCapped(body, MAX_REFUSAL)).bytes);
}

function closed(body: Readable): string {
  body.destroy();
  return "";
}

function streamResponse(
  call: Exchange,
  body: Readable,
  status: number,
  headers: Headers,
): Response {
  headers.set("content-type", "text/event-stream; charset=utf-8");
  headers.set("cache-control", "no-store, no-cache, no-transform");
  headers.set("x-accel-buffering", "no");
  const { heartbeat, signal } = call;
  const onEnd = (end: AnswerEnd) => call.onEnd?.(status, end);
  return new Response(relay(body, { heartbeat, signal, onEnd }), { status, headers });
}

function invalid(body: Readable, message: string): never {
  body.destroy();
  throw new RosterError("upstream_invalid", message, { status: 502 });
}
