import { expect, test } from "vitest";
import { hashPassword, impossibleHash, isPassword, parsePasswordHash } from "./password-hash";

const WORDS = "correct horse battery staple";

test("a password is known by its hash, and no other one is", async () => {
  const text = await hashPassword(WORDS);
  const kept = parsePasswordHash(text);
  if (!kept) throw new Error("not parsed");
  expect(await isPassword(WORDS, kept)).toBe(true);
  for (const other of ["", WORDS.toUpperCase(), `${WORDS} `]) {
    expect(await isPassword(other, kept), JSON.stringify(other)).toBe(false);
  }
  expect(await isPassword(WORDS, impossibleHash(kept))).toBe(false);
});

test("the same password never has the same hash, and its text survives an .env file", async () => {
  const [one, other] = await Promise.all([hashPassword(WORDS), hashPassword(WORDS)]);
  expect(one).not.toBe(other);
  expect(one).toMatch(/^scrypt:15:8:3:[\w-]+:[\w-]+$/);
});

test("a letter is the same however the keyboard writes it", async () => {
  const kept = parsePasswordHash(await hashPassword("caf\u00e9"));
  if (!kept) throw new Error("not parsed");
  expect(await isPassword("cafe\u0301", kept)).toBe(true);
});

const SALT = "A".repeat(22);
const HASH = "B".repeat(43);

test.each([
  "hunter2",
  "",
  `scrypt:15:8:3:${SALT}`,
  `scrypt:10:8:1:${SALT}:${HASH}`,
  `scrypt:40:8:1:${SALT}:${HASH}`,
  `scrypt:15:8:0:${SALT}:${HASH}`,
  `scrypt:15:64:1:${SALT}:${HASH}`,
  `scrypt:15:8:3:short:${HASH}`,
  `bcrypt:15:8:3:${SALT}:${HASH}`,
])("%j is no hash", (text) => {
  expect(parsePasswordHash(text)).toBeUndefined();
});
