import "server-only";
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** A password as it is kept: scrypt (RFC 7914) with its costs, its salt and what came out. */
export type PasswordHash = {
  /** Base 2 logarithm of N. */
  cost: number;
  blockSize: number;
  parallel: number;
  salt: Buffer;
  hash: Buffer;
};

// 32 MiB and about a quarter of a second each.
const COST = 15;
const BLOCK_SIZE = 8;
const PARALLEL = 3;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** No `$`, which .env files would take for a variable. */
const FORMAT = /^scrypt:(\d{1,2}):(\d{1,2}):(\d{1,2}):([\w-]{22,86}):([\w-]{43,86})$/;

/** The hash that a text made by `hashPassword` stands for; undefined for any other, and for weak costs. */
export function parsePasswordHash(text: string): PasswordHash | undefined {
  const [, cost, blockSize, parallel, salt = "", hash = ""] = FORMAT.exec(text) ?? [];
  const parsed = {
    cost: Number(cost),
    blockSize: Number(blockSize),
    parallel: Number(parallel),
    salt: Buffer.from(salt, "base64url"),
    hash: Buffer.from(hash, "base64url"),
  };
  const isFit = parsed.cost >= 14 && parsed.cost <= 18 && parsed.blockSize >= 8;
  return isFit && parsed.blockSize <= 16 && parsed.parallel >= 1 && parsed.parallel <= 8
    ? parsed
    : undefined;
}

/** `scrypt:15:8:3:<salt>:<hash>` of a password, with a new salt each time. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const costs = { cost: COST, blockSize: BLOCK_SIZE, parallel: PARALLEL, salt };
  const hash = await derive(password, { ...costs, hash: Buffer.alloc(HASH_BYTES) });
  const parts = ["scrypt", COST, BLOCK_SIZE, PARALLEL];
  return [...parts, salt.toString("base64url"), hash.toString("base64url")].join(":");
}

/** Whether the password is the one of the hash; takes as long whichever it is. */
export async function isPassword(password: string, kept: PasswordHash): Promise<boolean> {
  return timingSafeEqual(await derive(password, kept), kept.hash);
}

/** A hash that no password has, which takes as long to compare as `like`. */
export function impossibleHash(like: PasswordHash): PasswordHash {
  return { ...like, salt: randomBytes(SALT_BYTES), hash: randomBytes(like.hash.length) };
}

function derive(password: string, kept: PasswordHash): Promise<Buffer> {
  const N = 2 ** kept.cost;
  const options: ScryptOptions = {
    N,
    r: kept.blockSize,
    p: kept.parallel,
    maxmem: 2 * 128 * N * kept.blockSize + 1024 * 1024,
  };
  // Keyboards write the same letter in two ways.
  const text = password.normalize("NFKC");
  return new Promise((resolve, reject) => {
    scrypt(text, kept.salt, kept.hash.length, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
