import { crc32, MOST_FILES } from "./zip";

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 65_535;
const ENCRYPTED = 0x0001;
const STORED = 0;
const DEFLATED = 8;

/** What is read of a zip at the most. */
export const ZIP_LIMITS = {
  /** Of the zip itself, in bytes. */
  bytes: 50 * 1024 * 1024,
  files: 5000,
  /** Of one file in it and of all together, when they are unpacked, in bytes. */
  each: 8 * 1024 * 1024,
  all: 100 * 1024 * 1024,
};

export type UnzippedFile = { path: string; bytes: Uint8Array<ArrayBuffer> };

export type Unzipped =
  | { files: UnzippedFile[]; problem: null }
  /** In plain words why it is not read. */
  | { files: null; problem: string };

/** Thrown inside, caught at the door. */
class ZipProblem extends Error {}

/**
 * Unpacks the files of a zip whose paths `wants` takes: stored ones and deflated ones, as people's
 * programs pack again. Nothing is unpacked beyond what is said of it and beyond `limits`, so that a small
 * zip cannot fill the memory. Never throws.
 */
export async function readZip(
  bytes: Uint8Array<ArrayBuffer>,
  wants: (path: string) => boolean,
  limits = ZIP_LIMITS,
): Promise<Unzipped> {
  try {
    const entries = entriesOf(bytes, limits).filter(({ path }) => wants(path));
    const all = entries.reduce((sum, { size }) => sum + size, 0);
    if (all > limits.all) throw new ZipProblem(tooMuch("What is in it", limits.all));
    const files: UnzippedFile[] = [];
    for (const entry of entries)
      files.push({ path: entry.path, bytes: await unpack(bytes, entry) });
    return { files, problem: null };
  } catch (error) {
    const known = error instanceof ZipProblem;
    return {
      files: null,
      problem: known ? error.message : "It is damaged: it cannot be unpacked.",
    };
  }
}

type Entry = {
  path: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  at: number;
};

/** What the list at the end of a zip says is in it. Folders are left out. */
function entriesOf(bytes: Uint8Array<ArrayBuffer>, limits: typeof ZIP_LIMITS): Entry[] {
  if (bytes.length > limits.bytes) throw new ZipProblem(tooMuch("It", limits.bytes));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) throw new ZipProblem("It is no zip, or a part of it is missing.");
  const count = view.getUint16(end + 10, true);
  if (count === MOST_FILES || view.getUint16(end + 4, true) !== 0) {
    throw new ZipProblem("It is a zip of a kind that Roster does not read.");
  }
  if (count > limits.files) {
    throw new ZipProblem(`It holds ${count} files; Roster reads ${limits.files} at once.`);
  }
  const entries: Entry[] = [];
  const paths = new Set<string>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw new RangeError("no entry");
    const [nameBytes, extra, comment] = [28, 30, 32].map((of) => view.getUint16(at + of, true));
    const length = nameBytes ?? 0;
    const path = pathOf(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + length));
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) {
      throw new ZipProblem("It is locked with a password. Unlock it first.");
    }
    const entry = {
      path,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    if (!path.endsWith("/")) {
      if (paths.has(path)) throw new ZipProblem(`It holds “${path}” twice.`);
      if (entry.size > limits.each) throw new ZipProblem(tooMuch(`“${path}” in it`, limits.each));
      paths.add(path);
      entries.push(entry);
    }
    at += CENTRAL_BYTES + length + (extra ?? 0) + (comment ?? 0);
  }
  // Files that share their bytes are how a small zip becomes a huge one.
  if (entries.reduce((sum, { packed }) => sum + packed, 0) > bytes.length) {
    throw new ZipProblem("It says that it holds more than it does, so it is not unpacked.");
  }
  return entries;
}

function endOf(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}

/** The path of an entry, which must stay inside of the zip. */
function pathOf(name: Uint8Array<ArrayBuffer>): string {
  const path = new TextDecoder("utf-8", { fatal: true }).decode(name);
  const parts = path.split("/");
  const leads = path.startsWith("/") || /^[a-z]:/i.test(path) || parts.includes("..");
  if (path === "" || leads || /[\\\p{Cc}]/u.test(path)) {
    throw new ZipProblem("A path in it leads out of it, so it is not unpacked.");
  }
  return path;
}

async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  { path, method, crc, packed, size, at }: Entry,
): Promise<Uint8Array<ArrayBuffer>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== LOCAL_SIGNATURE) throw new RangeError("no file");
  const begin = at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const content = bytes.subarray(begin, begin + packed);
  if (method !== STORED && method !== DEFLATED) {
    throw new ZipProblem(`“${path}” is packed in a way that Roster does not read.`);
  }
  const unpacked = method === STORED ? content : await inflate(content, size);
  if (unpacked === null || unpacked.length !== size || crc32(unpacked) !== crc) {
    throw new ZipProblem(`“${path}” in it is damaged.`);
  }
  return unpacked;
}

/** Null where it is more than `size`: it is then not unpacked to its end. */
async function inflate(packed: Uint8Array<ArrayBuffer>, size: number) {
  const unpacked = new Uint8Array(size);
  let at = 0;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return unpacked.subarray(0, at);
    if (at + value.length > size) {
      await reader.cancel();
      return null;
    }
    unpacked.set(value, at);
    at += value.length;
  }
}

function tooMuch(what: string, most: number): string {
  return `${what} is larger than ${most / 1024 / 1024} MiB.`;
}
