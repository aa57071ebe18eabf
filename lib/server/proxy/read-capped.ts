import type { Readable } from "node:stream";
import { concatBytes } from "./concat-bytes";

/** Reads bytes to the end, or to `limit` bytes and then closes the source (`complete` is false). */
export async function readCapped(source: Readable, limit: number) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > limit) break;
  }
  return { bytes: concatBytes(chunks), complete: size <= limit };
}
