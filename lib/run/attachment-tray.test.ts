import { expect, test } from "vitest";
import { attachedBytes, MOST_ATTACHED } from "./attached";
import { AttachmentTray } from "./attachment-tray";

function tab(isFull = false) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (isFull) throw new Error("QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
}

const file = (name: string, size = 3, type = "image/png") =>
  new File([new Uint8Array(size)], name, { type });
const namesOf = ({ files }: { files: readonly { name: string }[] }) =>
  files.map(({ name }) => name);

test("files are read in order, and those that were refused are named", async () => {
  const tray = new AttachmentTray(tab(), "k");
  void tray.attach([file("a.png"), file("b.png", 0)]);
  expect(tray.snapshot().isReading).toBe(true);
  await tray.attach([file("a.png"), file("c.xyz", 1, "")]);
  const { files, refused, isReading, said } = tray.snapshot();
  expect(namesOf({ files })).toEqual(["a.png", "a (2).png"]);
  expect(refused).toEqual([
    "“b.png” was not attached: it is empty, or a folder.",
    "“c.xyz” was not attached: nothing tells what kind of file it is.",
  ]);
  expect([isReading, said]).toEqual([false, "Attached a (2).png."]);
});

test("files together never grow beyond the most, even when they come at once", async () => {
  const tray = new AttachmentTray(null, "k");
  const half = MOST_ATTACHED / 2;
  await Promise.all(["a", "b", "c"].map((name) => tray.attach([file(`${name}.png`, half)])));
  expect(attachedBytes(tray.snapshot().files)).toBe(MOST_ATTACHED);
});

test("small files are kept over a reload, and of the largest the names", async () => {
  const store = tab();
  const tray = new AttachmentTray(store, "k");
  await tray.attach([file("a.png")]);
  expect(new AttachmentTray(store, "k").snapshot().files).toEqual(tray.snapshot().files);
  expect(new AttachmentTray(store, "other").snapshot().files).toEqual([]);
  await tray.attach([file("b.png", 900_000)]);
  const again = new AttachmentTray(store, "k");
  expect(again.snapshot().lost).toEqual(["b.png"]);
  expect(namesOf(again.snapshot())).toEqual(["a.png"]);
  again.dismiss();
  again.empty();
  expect(store.kept.size).toBe(0);
});

test("what was not sent comes back before what was attached since", async () => {
  const tray = new AttachmentTray(tab(), "k");
  await tray.attach([file("a.png")]);
  const { files } = tray.snapshot();
  tray.empty();
  expect(tray.snapshot().files).toEqual([]);
  await tray.attach([file("b.png")]);
  tray.giveBack(files);
  expect(namesOf(tray.snapshot())).toEqual(["a.png", "b.png"]);
  tray.remove(files[0]?.id ?? "");
  expect(namesOf(tray.snapshot())).toEqual(["b.png"]);
  expect(tray.snapshot().said).toBe("Removed a.png.");
});

test("a file that cannot be read and a full storage lose nothing else", async () => {
  const tray = new AttachmentTray(tab(true), "k");
  const broken = Object.assign(file("a.png"), {
    arrayBuffer: () => Promise.reject(new Error("gone")),
  });
  await tray.attach([broken, file("b.png")]);
  expect(namesOf(tray.snapshot())).toEqual(["b.png"]);
  expect(tray.snapshot().refused).toEqual([
    "“a.png” was not attached: it could not be read. Try again.",
  ]);
});

test.each([["no json"], ["null"], ['{"files":[{"id":1}],"lost":[2,"a"]}']])(
  "a storage that holds %s breaks nothing",
  (kept) => {
    const store = tab();
    store.kept.set("roster:attached:k", kept);
    expect(new AttachmentTray(store, "k").snapshot().files).toEqual([]);
  },
);
