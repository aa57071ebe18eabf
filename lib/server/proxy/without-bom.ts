import { concatBytes } from "./concat-bytes";

const BOM = new Uint8Array([0xef, 0xbb, 0xbf]);

/**
 * A function to pass a stream's chunks through in order, which leaves out one byte order mark at
 * the start, however it is split. Needed where something is sent before the stream's first byte.
 */
export function withoutBom(): (chunk: Uint8Array) => Uint8Array {
  let matched = 0;
  let settled = false;
  return (chunk) => {
    if (settled) return chunk;
    let at = 0;
    while (at < chunk.length && matched < BOM.length && chunk[at] === BOM[matched]) {
      matched += 1;
      at += 1;
    }
    settled = matched === BOM.length || at < chunk.length;
    if (!settled) return new Uint8Array();
    const rest = chunk.subarray(at);
    return matched === BOM.length ? rest : concatBytes([BOM.subarray(0, matched), rest]);
  };
}
