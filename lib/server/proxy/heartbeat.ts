const LF = 10;
const CR = 13;

/** Where in an event stream its last byte stands. `boundary` = between two frames. */
type FramePosition = { boundary: boolean; lineStart: boolean; afterCr: boolean };

/** Before the first byte: a comment may come here. */
export const START: FramePosition = { boundary: true, lineStart: true, afterCr: false };

// Three bytes always settle it: after a byte other than CR and LF everything is known, and three
// bytes of line ends hold at least one empty line.
const TAIL = 3;

/**
 * The position after `chunk`. Frames end with an empty line; lines with LF, CR LF or CR, which may
 * be split between chunks (WHATWG HTML, "Server-sent events", §9.2.5).
 */
export function advance(position: FramePosition, chunk: Uint8Array): FramePosition {
  let { boundary, lineStart, afterCr } = position;
  for (const byte of chunk.subarray(-TAIL)) {
    const secondHalf = byte === LF && afterCr;
    afterCr = byte === CR;
    if (secondHalf) continue;
    const lineEnd = byte === LF || byte === CR;
    boundary = lineEnd && lineStart;
    lineStart = lineEnd;
  }
  return { boundary, lineStart, afterCr };
}

/** A comment of its own frame: readers skip it, and connections stay alive. */
export const HEARTBEAT = new TextEncoder().encode(": hb\n\n");
