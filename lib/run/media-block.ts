import type { Json, JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";

/** A picture or a file of a message. `url` is a data: URL, or where it is; null when it came without. */
export type MediaPart =
  | { type: "image"; url: string | null; name: string | null }
  | { type: "file"; url: string | null; name: string | null; mimeType: string | null };

const KINDS: { [type: string]: string } = {
  image: "image",
  image_url: "image",
  input_image: "image",
  file: "file",
  input_file: "file",
  document: "file",
  media: "file",
  audio: "audio",
  input_audio: "audio",
  video: "video",
};

const DATA_URL = /^data:([\w.+-]+\/[\w.+-]+)[;,]/i;
const OPENABLE = /^(https?:|data:[\w.+-]+\/[\w.+-]+[;,])/i;
const OCTETS = "application/octet-stream";
/** What a picture without a type is called; browsers look at its bytes. */
const BYTES: { [kind: string]: string } = { image: "image/png" };

/**
 * A content block as the picture or file that it holds, in the dialects of LangChain (`source_type`,
 * `base64`), OpenAI (`image_url`, `input_image`, `file`, `input_audio`), Anthropic (`source`) and Google
 * (`media`). Null for any other block.
 */
export function mediaPart(block: JsonObject): MediaPart | null {
  const type = text(block.type) ?? "";
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (kind === undefined) return null;
  // Each dialect has its facts in the block itself or one level below it.
  const places = [block, ...NESTED.map((key) => asObject(block[key]))];
  if (places.some((place) => typeof place.text === "string" || place.type === "text")) return null;
  const find = (keys: string[]) =>
    places.flatMap((place) => keys.map((key) => text(place[key]))).find((held) => held !== null);
  const given = find(["image_url", "url", "file_url", "file_uri", "fileUri", "file_data"]) ?? null;
  const data = find(["data", "base64"]) ?? null;
  const format = find(["format"]);
  const said =
    find(["mime_type", "mimeType", "media_type"]) ?? (format ? `${kind}/${format}` : null);
  const name = find(["filename", "name", "title"]) ?? null;
  const mimeType = DATA_URL.exec(given ?? "")?.[1] ?? said;
  const url = given ?? (data === null ? null : dataUrl(data, mimeType ?? BYTES[kind] ?? OCTETS));
  const shown = url !== null && OPENABLE.test(url) ? url : null;
  const isImage = (DATA_URL.exec(shown ?? "")?.[1] ?? mimeType ?? BYTES[kind])?.startsWith(
    "image/",
  );
  return isImage
    ? { type: "image", url: shown, name }
    : { type: "file", url: shown, name, mimeType };
}

const NESTED = ["image_url", "source", "file", "input_audio", "metadata", "extras"];

function dataUrl(data: string, mimeType: string): string {
  return DATA_URL.test(data) ? data : `data:${mimeType};base64,${data}`;
}

function text(value: Json | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

export function isMedia<Part extends { type: string }>(
  part: Part,
): part is Extract<Part, { type: MediaPart["type"] }> {
  return part.type === "image" || part.type === "file";
}
