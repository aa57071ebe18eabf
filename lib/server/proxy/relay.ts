import type { Readable } from "node:stream";
import { advance, HEARTBEAT, START } from "./heartbeat";
import { withoutBom } from "./without-bom";

const HIGH_WATER_MARK = 64 * 1024;

/** How an answer ended: bytes of the deployment's that went through, and who broke it off. */
export type AnswerEnd = { bytes: number; aborted?: "client" | "upstream" };

type RelayOptions = {
  /** Milliseconds of silence after which a comment is sent, if the stream stands between frames. */
  heartbeat: number;
  /** Aborted when the client has gone. */
  signal: AbortSignal;
  onEnd: (end: AnswerEnd) => void;
};

/**
 * The bytes of `source` as they come, each chunk at once, with heartbeats between frames; the first
 * one at once, because Next holds the headers back until the first byte, and a run's id is in them.
 * Reads no faster than it is read. Cancelling destroys the source; a source that breaks breaks the
 * stream, so that it never looks finished.
 */
export function relay(
  source: Readable,
  { heartbeat, signal, onEnd }: RelayOptions,
): ReadableStream<Uint8Array> {
  const clean = withoutBom();
  let position = START;
  let bytes = 0;
  let timer: NodeJS.Timeout;
  let ended = false;
  const end = (aborted?: AnswerEnd["aborted"]) => {
    if (ended) return false;
    ended = true;
    clearTimeout(timer);
    onEnd({ bytes, aborted });
    return true;
  };

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const hasRoom = () => (controller.desiredSize ?? 0) > 0;
        controller.enqueue(HEARTBEAT);
        timer = setTimeout(() => {
          if (position.boundary && hasRoom()) controller.enqueue(HEARTBEAT);
          timer.refresh();
        }, heartbeat);
        source.on("data", (chunk: Uint8Array) => {
          const cleaned = clean(chunk);
          if (cleaned.byteLength === 0) return;
          position = advance(position, cleaned);
          bytes += cleaned.byteLength;
          controller.enqueue(cleaned);
          timer.refresh();
          if (!hasRoom()) source.pause();
        });
        source.on("end", () => {
          if (end()) controller.close();
        });
        source.on("error", (error) => {
          if (end(signal.aborted ? "client" : "upstream")) controller.error(error);
        });
      },
      pull() {
        source.resume();
      },
      cancel() {
        end("client");
        source.destroy();
      },
    },
    { highWaterMark: HIGH_WATER_MARK, size: (chunk) => chunk?.byteLength ?? 0 },
  );
}
