import { RosterError } from "@/lib/errors";
import { concatBytes } from "./concat-bytes";
import { MAX_BODY } from "./routes-table";

const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

type Limits = {
  maxBody: number;
  timeout: number;
  /** What the body must say; where it is set, a body must be there. */
  accepts?: ((body: object) => boolean) | undefined;
};

/**
 * The request's body, byte for byte as it came, or undefined when empty. Throws RosterError when it
 * is not one JSON object in UTF-8 (400, 415), larger than `maxBody` or 8 MiB (413, counted while
 * reading), not as long as it said (400), or not there within `timeout` ms (408).
 */
export async function readBody(
  request: Request,
  { maxBody, timeout, accepts }: Limits,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const type = request.headers.get("content-type");
  if ((type !== null && !JSON_TYPE.test(type)) || request.headers.has("content-encoding"))
    notJson();
  const limit = Math.min(maxBody, MAX_BODY);
  const declared = declaredLength(request.headers);
  if (declared !== undefined && declared > limit) tooLarge(limit);

  const body = request.body ? await readUpTo(request.body, limit, timeout) : new Uint8Array();
  if (declared !== undefined && declared !== body.byteLength) {
    bad("The body is not as long as its Content-Length says; a part of it may have been lost.");
  }
  if (body.byteLength === 0) {
    if (accepts) bad("This request needs a body.");
    return undefined;
  }
  if (type === null) notJson();
  const value = checkJson(body);
  if (accepts && !accepts(value)) bad("The body asks for more than Roster's proxy allows.");
  return body;
}

function declaredLength(headers: Headers): number | undefined {
  const value = headers.get("content-length");
  if (value === null) return undefined;
  if (!/^\d{1,15}$/.test(value)) bad("The Content-Length is not a number.");
  return Number(value);
}

async function readUpTo(body: ReadableStream<Uint8Array>, limit: number, timeout: number) {
  const reader = body.getReader();
  const stop = () => void reader.cancel().catch(() => undefined);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, timeout);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    while (true) {
      const { done, value } = await reader.read().catch(() => bad("The body broke off."));
      if (late) bad(`The body was not complete within ${timeout / 1000} seconds.`, 408);
      if (done) break;
      size += value.byteLength;
      if (size > limit) tooLarge(limit);
      chunks.push(value);
    }
  } catch (error) {
    stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
  return concatBytes(chunks);
}

function checkJson(body: Uint8Array): object {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    bad("The body is not JSON.");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    bad("The body must be one JSON object.");
  }
  return value;
}

function bad(message: string, status = 400): never {
  throw new RosterError("bad_request", message, { status });
}

function notJson(): never {
  const message = "Only a plain JSON body is accepted, with content-type: application/json.";
  throw new RosterError("unsupported_media_type", message, { status: 415 });
}

function tooLarge(limit: number): never {
  const message =
    limit === 0 ? "This request takes no body." : `The body is larger than ${limit} bytes.`;
  throw new RosterError("too_large", message, { status: 413 });
}
