const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const VERSION = 20;
/** Names are in UTF-8. */
const UTF8 = 0x0800;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
/** The first of January 1980: the oldest day that the format knows, so that the same files give the same zip. */
const DAY = 0x0021;

/** As many files as the plain format can hold. */
export const MOST_FILES = 65_535;

export type ZipEntry = { path: string; text: string };

/** A zip of text files, as they are: stored, not compressed. For `MOST_FILES` files and 4 GiB at most. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer>[] {
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const central: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { path, text } of entries) {
    const name = encoder.encode(path);
    const content = encoder.encode(text);
    const about = { crc: crc32(content), size: content.length, name };
    parts.push(localHeader(about), content);
    central.push(centralHeader(about, offset));
    offset += LOCAL_BYTES + name.length + content.length;
  }
  const length = central.reduce((sum, part) => sum + part.length, 0);
  return [...parts, ...central, endOf(entries.length, length, offset)];
}

type About = { crc: number; size: number; name: Uint8Array };

function localHeader({ crc, size, name }: About) {
  const { bytes, put16, put32 } = block(LOCAL_BYTES, name);
  put32(0, LOCAL_SIGNATURE);
  put16(4, VERSION);
  put16(6, UTF8);
  put16(12, DAY);
  put32(14, crc);
  put32(18, size);
  put32(22, size);
  put16(26, name.length);
  return bytes;
}

function centralHeader({ crc, size, name }: About, offset: number) {
  const { bytes, put16, put32 } = block(CENTRAL_BYTES, name);
  put32(0, CENTRAL_SIGNATURE);
  put16(4, VERSION);
  put16(6, VERSION);
  put16(8, UTF8);
  put16(14, DAY);
  put32(16, crc);
  put32(20, size);
  put32(24, size);
  put16(28, name.length);
  put32(42, offset);
  return bytes;
}

function endOf(count: number, length: number, offset: number) {
  const { bytes, put16, put32 } = block(END_BYTES, new Uint8Array());
  put32(0, END_SIGNATURE);
  put16(8, count);
  put16(10, count);
  put32(12, length);
  put32(16, offset);
  return bytes;
}

/** Numbers are little-endian; all that is not put is 0. */
function block(length: number, name: Uint8Array) {
  const bytes = new Uint8Array(length + name.length);
  bytes.set(name, length);
  const view = new DataView(bytes.buffer);
  return {
    bytes,
    put16: (at: number, value: number) => view.setUint16(at, value, true),
    put32: (at: number, value: number) => view.setUint32(at, value, true),
  };
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The checksum of a file in a zip. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
