import { expect, test } from "vitest";
import { crc32, zipOf } from "./zip";

const entries = [
  { path: "agent/support-bot.json", text: '{"name":"Support bot"}\n' },
  { path: "agent/größe-日本.json", text: "ä".repeat(3000) },
  { path: "empty.json", text: "" },
];

/** As programs read one: from its end. */
function unzip(parts: Uint8Array<ArrayBuffer>[]) {
  const bytes = Buffer.concat(parts);
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  const files = [];
  let at = bytes.readUInt32LE(end + 16);
  expect(at + bytes.readUInt32LE(end + 12)).toBe(end);
  for (let index = 0; index < bytes.readUInt16LE(end + 10); index++) {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
    const [crc, size, length] = [
      bytes.readUInt32LE(at + 16),
      bytes.readUInt32LE(at + 24),
      bytes.readUInt16LE(at + 28),
    ];
    const local = bytes.readUInt32LE(at + 42);
    expect(bytes.readUInt32LE(local)).toBe(0x04034b50);
    expect(bytes.readUInt16LE(local + 8)).toBe(0);
    const begin = local + 30 + bytes.readUInt16LE(local + 26);
    const content = bytes.subarray(begin, begin + size);
    expect(crc32(content)).toBe(crc);
    expect(bytes.readUInt16LE(at + 8) & 0x0800).toBe(0x0800);
    files.push({
      path: bytes.toString("utf8", at + 46, at + 46 + length),
      text: content.toString(),
    });
    at += 46 + length;
  }
  return files;
}

test("the checksum is that of every zip", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});

test("what is in it comes out as it was, names in any script", () => {
  expect(unzip(zipOf(entries))).toEqual(entries);
});

test("without files it is a zip all the same, and the same files give the same zip", () => {
  expect(unzip(zipOf([]))).toEqual([]);
  expect(Buffer.concat(zipOf(entries)).equals(Buffer.concat(zipOf(entries)))).toBe(true);
});
