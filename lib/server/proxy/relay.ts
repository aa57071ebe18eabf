import type { Readable } from "node:stream";
import { processEnd as own, type ProcessEnd } from "../process-end";
import { advance, HEARTBEAT, START } from "./heartbeat";
import { withoutBom } from "./without-bom";

const HIGH_WATER_MARK = 64 * 1024;

/** A comment of its own frame: for people who read streams; to clients the end alone says it. */
const COME_AGAIN = new TextEncoder().encode(": roster ends here, join the run again\n\n");

/** How an answer ended: bytes of the deployment's that went through, and who broke it off. */
export type AnswerEnd = { bytes: number; aborted?: "client" | "upstream" | "ending" };

type RelayOptions = {
  /** Milliseconds of silence after which a comment is sent, if the stream stands between frames. */
  heartbeat: number;
  /** Aborted when the client has gone. */
  signal: AbortSignal;
  onEnd: (end: AnswerEnd) => void;
  /** Told when this process ends; streams are then ended between two frames, so that clients come again. */
  processEnd?: ProcessEnd;
};

/**
 * The bytes of `source` as they come, each chunk at once, with heartbeats between frames; the first
 * one at once, because Next holds the headers back until the first byte, and a run's id is in them.
 * Reads no faster than it is read. Cancelling destroys the source; a source that breaks breaks the
 * stream, so that it never looks finished.
 */
export function relay(
  source: Readable,
  { heartbeat, signal, onEnd, processEnd = own }: RelayOptions,
): ReadableStream<Uint8Array> {
  const clean = withoutBom();
  let position = START;
  let bytes = 0;
  let timer: NodeJS.Timeout;
  let ended = false;
  let mustEnd = false;
  let forget = () => {};
  const end = (aborted?: AnswerEnd["aborted"]) => {
    if (ended) return false;
    ended = true;
    clearTimeout(timer);
    forget();
    onEnd({ bytes, aborted });
    return true;
  };

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const hasRoom = () => (controller.desiredSize ?? 0) > 0;
        controller.enqueue(HEARTBEAT);
        const endBetweenFrames = () => {
          if (!mustEnd || !position.boundary || !end("ending")) return;
          controller.enqueue(COME_AGAIN);
          controller.close();
          source.destroy();
        };
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
          endBetweenFrames();
          if (!ended && !hasRoom()) source.pause();
        });
        source.on("end", () => {
          if (end()) controller.close();
        });
        source.on("error", (error) => {
          if (end(signal.aborted ? "client" : "upstream")) controller.error(error);
        });
        forget = processEnd.onBegin(() => {
          mustEnd = true;
          endBetweenFrames();
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
