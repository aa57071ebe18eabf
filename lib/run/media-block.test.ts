import fc from "fast-check";
import { expect, test } from "vitest";
import { mediaPart } from "./media-block";

const PNG = "data:image/png;base64,AA==";
const PDF = "data:application/pdf;base64,AA==";
const LINK = "https://example.com/a.png";
const image = (url: string | null, name: string | null = null) => ({ type: "image", url, name });
const pdf = (name: string | null, url: string | null = PDF, mimeType = "application/pdf") => ({
  type: "file",
  url,
  name,
  mimeType,
});
const base64 = { source_type: "base64", data: "AA==" };

test.each([
  [{ type: "image_url", image_url: { url: PNG } }, image(PNG)],
  [{ type: "image_url", image_url: LINK }, image(LINK)],
  [{ type: "input_image", image_url: PNG }, image(PNG)],
  [{ type: "image", ...base64, mime_type: "image/png" }, image(PNG)],
  [{ type: "image", ...base64, metadata: { filename: "a.png" } }, image(PNG, "a.png")],
  [{ type: "image", source_type: "url", url: LINK }, image(LINK)],
  [{ type: "image", mimeType: "image/png", data: "AA==" }, image(PNG)],
  [{ type: "image", mime_type: "image/png", base64: "AA==" }, image(PNG)],
  [
    { type: "image", source: { type: "base64", media_type: "image/png", data: "AA==" } },
    image(PNG),
  ],
  [{ type: "image", source: { type: "url", url: LINK } }, image(LINK)],
  [{ type: "media", mimeType: "image/png", data: "AA==" }, image(PNG)],
  [{ type: "image", file_id: "file-1" }, image(null)],
  [{ type: "image_url", image_url: { url: "javascript:alert(1)" } }, image(null)],
])("%j is a picture", (block, part) => {
  expect(mediaPart(block)).toEqual(part);
});

test.each([
  [
    { type: "file", ...base64, mime_type: "application/pdf", metadata: { filename: "a.pdf" } },
    pdf("a.pdf"),
  ],
  [{ type: "file", file: { filename: "a.pdf", file_data: PDF } }, pdf("a.pdf")],
  [{ type: "input_file", filename: "a.pdf", file_data: PDF }, pdf("a.pdf")],
  [
    {
      type: "document",
      title: "A",
      source: { type: "base64", media_type: "application/pdf", data: "AA==" },
    },
    pdf("A"),
  ],
  [{ type: "media", mimeType: "application/pdf", fileUri: "gs://bucket/a.pdf" }, pdf(null, null)],
  [
    { type: "input_audio", input_audio: { data: "AA==", format: "wav" } },
    pdf(null, "data:audio/wav;base64,AA==", "audio/wav"),
  ],
  [
    { type: "audio", ...base64, mime_type: "audio/mpeg" },
    pdf(null, "data:audio/mpeg;base64,AA==", "audio/mpeg"),
  ],
  [{ type: "image_url", image_url: { url: PDF } }, pdf(null)],
])("%j is a file", (block, part) => {
  expect(mediaPart(block)).toEqual(part);
});

test.each([
  [{}],
  [{ type: "text", text: "a" }],
  [{ type: "toString" }],
  [{ type: "file", source_type: "text", text: "a" }],
  [{ type: "document", source: { type: "text", media_type: "text/plain", data: "a" } }],
])("%j is neither", (block) => {
  expect(mediaPart(block)).toBeNull();
});

test("whatever a block holds, only data: URLs and links are drawn", () => {
  const anyBlock = fc.record({
    type: fc.constantFrom("image", "image_url", "file", "audio", "media", "document"),
    url: fc.oneof(fc.string(), fc.constantFrom(LINK, PNG, "file:///a", "data:", "blob:a")),
    source: fc.jsonValue({ maxDepth: 1 }),
    image_url: fc.jsonValue({ maxDepth: 1 }),
  });
  fc.assert(
    fc.property(anyBlock, (block) => {
      const url = mediaPart(JSON.parse(JSON.stringify(block)))?.url ?? null;
      expect(url === null || /^(https?|data):/i.test(url)).toBe(true);
    }),
  );
});
