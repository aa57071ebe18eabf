import fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_ATTACHED } from "./attached";
import { attachmentOf, freeName, refusalOf } from "./attachments";
import { mediaPart } from "./media-block";

const file = (name: string, type: string, size = 3) => ({ name, type, size });
const bytes = new Uint8Array([0, 254, 255]);

test("a picture is sent as a data: URL, another file as base64 with its name", () => {
  expect(attachmentOf(file("a.png", "image/png"), bytes)).toMatchObject({
    name: "a.png",
    mimeType: "image/png",
    size: 3,
    block: { type: "image_url", image_url: { url: "data:image/png;base64,AP7/" } },
  });
  expect(attachmentOf(file("a.pdf", "application/pdf"), bytes).block).toEqual({
    type: "file",
    source_type: "base64",
    mime_type: "application/pdf",
    data: "AP7/",
    metadata: { filename: "a.pdf" },
  });
});

test("any bytes of any length come back as they were", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 40_000, size: "max" }),
      fc.constantFrom("image/png", "application/pdf"),
      (content, type) => {
        const part = mediaPart(attachmentOf(file("a", type), content).block);
        const [, data = ""] = (part?.url ?? "").split(`data:${type};base64,`);
        expect(Buffer.from(data, "base64").equals(content)).toBe(true);
      },
    ),
  );
});

test.each([
  ["notes.md", "", "text/markdown"],
  ["main.ts", "video/mp2t", "text/plain"],
  ["main.py", "text/x-python", "text/x-python"],
  ["a.csv", "application/octet-stream", "text/csv"],
  ["photo.JPG", "", "image/jpeg"],
  ["a.txt", "text/plain;charset=utf-8", "text/plain"],
])("%s of type %j is sent as %s", (name, type, mimeType) => {
  expect(refusalOf(file(name, type), 0)).toBeNull();
  expect(attachmentOf(file(name, type), bytes).mimeType).toBe(mimeType);
});

test.each([
  [file("a.png", "image/png", MOST_ATTACHED + 1), 0, "it is 4.1 MB, and a message takes 4 MB."],
  [
    file("a.png", "image/png", 2),
    MOST_ATTACHED - 1,
    "with it the message would hold 4.1 MB of files, and it takes 4 MB.",
  ],
  [file("a.png", "", 0), 0, "it is empty, or a folder."],
  [file("a.xyz", "", 9), 0, "nothing tells what kind of file it is."],
  [file("constructor", "", 9), 0, "nothing tells what kind of file it is."],
])("%j beside %d bytes is refused in words", (facts, held, why) => {
  expect(refusalOf(facts, held)).toBe(`“${facts.name}” was not attached: ${why}`);
});

test("what is taken never makes a message larger than the most", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: MOST_ATTACHED * 2 })), (sizes) => {
      const held = sizes.reduce(
        (sum, size) => (refusalOf(file("a.png", "image/png", size), sum) ? sum : sum + size),
        0,
      );
      expect(held).toBeLessThanOrEqual(MOST_ATTACHED);
    }),
  );
  expect(refusalOf(file("a.png", "image/png", MOST_ATTACHED), 0)).toBeNull();
});

test("a second file of the same name has another", () => {
  expect(freeName("a.png", [])).toBe("a.png");
  expect(freeName("a.png", ["a.png", "a (2).png"])).toBe("a (3).png");
  expect(freeName(".env", [".env"])).toBe(".env (2)");
});
