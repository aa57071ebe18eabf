import { createParser, type EventSourceMessage } from "eventsource-parser";
import { RosterError } from "@/lib/errors";
import type { Json, StreamEvent } from "./types";

/** A thread with several messages of the most that can be attached comes in one event. */
const MAX_EVENT_CHARACTERS = 32 * 1024 * 1024;
const MAX_BUFFER_CHARACTERS = 64 * 1024 * 1024;
/** Three times the pause after which Roster's proxy sends a comment into a silent stream. */
const SILENCE_MS = 45_000;
const FRAME_END = /(?:\r\n|\n|\r(?!\n))(?:\r\n|\n|\r(?!\n))$/;

/**
 * The frames of a run's stream, in order. Heartbeats are skipped; a frame whose data is not JSON, or
 * is larger than 32 Mi characters, comes as `unreadable` and the stream goes on. Throws RosterError
 * `stream_broken` when the connection breaks, ends inside a frame, or brings not even a heartbeat for
 * 45 seconds, and the abort reason when `signal` is aborted.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<StreamEvent> {
  const messages: EventSourceMessage[] = [];
  let overflow = false;
  const parser = createParser({
    onEvent: (message) => messages.push(message),
    onError: ({ type }) => {
      overflow ||= type === "max-buffer-size-exceeded";
    },
    maxBufferSize: MAX_BUFFER_CHARACTERS,
  });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  const silence = watchSilence(() => void reader.cancel().catch(() => undefined));
  let tail = "";
  try {
    for (let ended = false; !ended; ) {
      const { done, value } = await reader.read().catch((cause) => broken(cause, signal));
      silence.heard();
      ended = done;
      const text = decoder.decode(value, { stream: !done });
      tail = (tail + text).slice(-4);
      // The parser holds a last CR back, as it may be half of a CRLF: at the end it is whole.
      parser.feed(done && tail.endsWith("\r") ? `${text}\n` : text);
      yield* messages.splice(0).map(parseFrame);
      if (overflow) throw new RosterError("stream_broken", "One event was larger than 64 MiB.");
    }
  } finally {
    silence.end();
    await reader.cancel().catch(() => undefined);
  }
  if (tail !== "" && !FRAME_END.test(tail)) {
    throw new RosterError("stream_broken", "The connection closed in the middle of an event.");
  }
}

function parseFrame({ id: given, event = "message", data }: EventSourceMessage): StreamEvent {
  const id = given ?? null;
  if (data.length > MAX_EVENT_CHARACTERS) {
    return { type: "unreadable", id, event, text: `${data.slice(0, 1000)}…` };
  }
  try {
    const parsed: Json = data === "" ? null : JSON.parse(data);
    return { type: "event", id, event, data: parsed };
  } catch {
    return { type: "unreadable", id, event, text: data };
  }
}

/**
 * A connection may die without a sign, and then says nothing for ever: `onSilence` ends the read that
 * waits. One timer for all chunks, as a stream brings hundreds of them each second.
 */
function watchSilence(onSilence: () => void) {
  let heardAt = Date.now();
  let isSilent = false;
  let timer = setTimeout(look, SILENCE_MS);

  function look() {
    const left = heardAt + SILENCE_MS - Date.now();
    if (left > 0) {
      timer = setTimeout(look, left);
      return;
    }
    isSilent = true;
    onSilence();
  }

  return {
    heard() {
      heardAt = Date.now();
      if (!isSilent) return;
      throw new RosterError("stream_broken", "Nothing was heard from the server for too long.");
    },
    end: () => clearTimeout(timer),
  };
}

function broken(cause: unknown, signal: AbortSignal | undefined): never {
  if (signal?.aborted) throw signal.reason;
  if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
  throw new RosterError("stream_broken", "The connection closed before the run ended.", { cause });
}
