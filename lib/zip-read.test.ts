import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { crc32, zipOf } from "./zip";
import { readZip, ZIP_LIMITS } from "./zip-read";

const entries = [
  { path: "agent/support-bot.json", text: '{"name":"Support bot"}\n' },
  { path: "agent/größe-日本.json", text: "ä".repeat(3000) },
  { path: "empty.json", text: "" },
];
const all = () => true;
const made = (of = entries) => new Uint8Array(Buffer.concat(zipOf(of)));

type Packed = { path: string; content: Buffer; says?: number; flags?: number };

/** As other programs pack: deflated, with whatever size and flags they say. */
function packed(files: Packed[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { path, content, says = content.length, flags = 0 } of files) {
    const [name, data] = [Buffer.from(path), deflateRawSync(content)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(content), 16);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(says, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, name, data);
    central.push(entry, name);
    offset += 30 + name.length + data.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, list, end]));
}

async function textsOf(zip: Uint8Array<ArrayBuffer>, wants: (path: string) => boolean = all) {
  const { files, problem } = await readZip(zip, wants);
  if (problem !== null) return problem;
  return files.map(({ path, bytes }) => ({ path, text: new TextDecoder().decode(bytes) }));
}

test("what Roster packs comes out as it was", async () => {
  expect(await textsOf(made())).toEqual(entries);
  expect(await textsOf(made([]))).toEqual([]);
});

test("what others pack again comes out too, without folders and what is not wanted", async () => {
  const zip = packed([
    { path: "folder/", content: Buffer.from("") },
    { path: "folder/a.json", content: Buffer.from("{}") },
    { path: "__MACOSX/a.json", content: Buffer.from("x") },
  ]);
  const wants = (path: string) => !path.startsWith("__MACOSX/");
  expect(await textsOf(zip, wants)).toEqual([{ path: "folder/a.json", text: "{}" }]);
});

test.each(["../a.json", "a/../../b.json", "/etc/a.json", "C:/a.json", "a\\b.json", "a\u0000.json"])(
  "a path that leads out is refused: %j",
  async (path) => {
    expect(await textsOf(packed([{ path, content: Buffer.from("{}") }]))).toMatch(/leads out/);
  },
);

test("a bomb is refused, whether it says how large it is or not", async () => {
  const content = Buffer.alloc(9 * 1024 * 1024);
  expect(await textsOf(packed([{ path: "a.json", content }]))).toMatch(/larger than 8 MiB/);
  expect(await textsOf(packed([{ path: "a.json", content, says: 1000 }]))).toMatch(/damaged/);
  const eight = { content: Buffer.alloc(8 * 1024 * 1024) };
  const many = Array.from({ length: 13 }, (_, at) => ({ path: `${at}.json`, ...eight }));
  expect(await textsOf(packed(many))).toBe("What is in it is larger than 100 MiB.");
});

test("files that share their bytes, too many and two of one name are refused", async () => {
  const zip = packed([
    { path: "a.json", content: Buffer.from("x".repeat(500)) },
    { path: "b.json", content: Buffer.from("y".repeat(500)) },
  ]);
  const view = new DataView(zip.buffer);
  const second = Buffer.from(zip).lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  view.setUint32(second + 20, zip.length, true);
  expect(await textsOf(zip)).toMatch(/more than it does/);
  const limits = { ...ZIP_LIMITS, files: 1 };
  expect((await readZip(made(), all, limits)).problem).toBe(
    "It holds 3 files; Roster reads 1 at once.",
  );
  const twice = { path: "a.json", content: Buffer.from("{}") };
  expect(await textsOf(packed([twice, twice]))).toBe("It holds “a.json” twice.");
});

test("what is no zip, cut, changed or locked is refused in words", async () => {
  expect(await textsOf(new Uint8Array([1, 2, 3]))).toMatch(/no zip/);
  expect(await textsOf(made().slice(0, -30))).toMatch(/no zip/);
  const changed = made();
  changed[60] = (changed[60] ?? 0) ^ 1;
  expect(await textsOf(changed)).toMatch(/“agent\/support-bot.json” in it is damaged/);
  const locked = [{ path: "a.json", content: Buffer.from("{}"), flags: 1 }];
  expect(await textsOf(packed(locked))).toMatch(/password/);
  const broken = made();
  broken.fill(0, broken.length - 60, broken.length - 22);
  expect(await textsOf(broken)).toMatch(/damaged|leads out/);
  const large = { ...ZIP_LIMITS, bytes: 10 };
  expect((await readZip(made(), all, large)).problem).toMatch(/^It is larger/);
});
