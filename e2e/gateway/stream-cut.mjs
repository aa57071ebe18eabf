// @ts-check

/**
 * @typedef {object} Cut
 * @property {number} [events] whole frames that pass
 * @property {number} [bytes] bytes that pass
 * @property {boolean} [partial] the first half of the next frame passes too
 * @property {"reset" | "end"} [with] what comes then: a reset (default), or an end as if all were well
 */

/**
 * Passes a stream's chunks on up to a cut. Give it each chunk; it gives back what passes, and
 * whether this was the cut. A half frame is held back until its last byte is there: only then is its half known.
 *
 * @param {Cut} cut
 * @returns {(chunk: Buffer) => { pass: Buffer, done: boolean }}
 */
export function cutter({ events, bytes, partial = false }) {
  let seen = Buffer.alloc(0);
  let passed = 0;
  return (chunk) => {
    seen = Buffer.concat([seen, chunk]);
    const { end, final } =
      events === undefined ? byteEnd(seen, bytes) : frameEnd(seen, events, partial);
    const pass = seen.subarray(passed, end);
    passed = end;
    return { pass, done: final };
  };
}

/** @param {Buffer} seen @param {number | undefined} bytes */
function byteEnd(seen, bytes = Number.POSITIVE_INFINITY) {
  return { end: Math.min(bytes, seen.length), final: bytes <= seen.length };
}

/** @param {Buffer} seen @param {number} events @param {boolean} partial */
function frameEnd(seen, events, partial) {
  const whole = nthFrameEnd(seen, events);
  if (whole === undefined) return { end: seen.length, final: false };
  if (!partial) return { end: whole, final: true };
  const next = nthFrameEnd(seen, events + 1);
  if (next === undefined) return { end: whole, final: false };
  return { end: whole + Math.floor((next - whole) / 2), final: true };
}

/** @param {Buffer} seen @param {number} n */
function nthFrameEnd(seen, n) {
  let at = 0;
  for (let i = 0; i < n; i += 1) {
    const found = seen.indexOf("\n\n", at);
    if (found === -1) return undefined;
    at = found + 2;
  }
  return at;
}
