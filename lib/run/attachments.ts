import type { JsonObject } from "@/lib/langgraph/types";
import { newId } from "@/lib/new-id";
import { type Attachment, MOST_ATTACHED } from "./attached";
import { fileSize } from "./file-size";

/** What a browser tells of a file before it is read. */
type FileFacts = { name: string; type: string; size: number };

/** For files whose type a browser does not tell. */
const TYPES: { [extension: string]: string } = {
  avif: "image/avif",
  csv: "text/csv",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  gif: "image/gif",
  htm: "text/html",
  html: "text/html",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  json: "application/json",
  jsonl: "application/jsonl",
  md: "text/markdown",
  mp3: "audio/mpeg",
  mp4: "video/mp4",
  pdf: "application/pdf",
  png: "image/png",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  tsv: "text/tab-separated-values",
  wav: "audio/wav",
  webp: "image/webp",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml",
};
const TEXT =
  /^(c|cc|cfg|conf|cpp|cs|css|diff|env|go|h|ini|ipynb|java|js|jsx|kt|log|lua|mjs|patch|php|pl|py|r|rb|rs|rst|sh|sql|swift|tex|toml|ts|tsx|txt|yaml|yml)$/;

/**
 * Why a file cannot be attached beside others of `held` bytes, as a sentence that names it; null where
 * it can.
 */
export function refusalOf(file: FileFacts, held: number): string | null {
  const { name, size } = file;
  const not = `“${name}” was not attached:`;
  const most = fileSize(MOST_ATTACHED);
  if (size === 0) return `${not} it is empty, or a folder.`;
  if (size > MOST_ATTACHED) return `${not} it is ${fileSize(size)}, and a message takes ${most}.`;
  if (held + size > MOST_ATTACHED) {
    return `${not} with it the message would hold ${fileSize(held + size)} of files, and it takes ${most}.`;
  }
  if (mimeTypeOf(file) === null) return `${not} nothing tells what kind of file it is.`;
  return null;
}

/**
 * A file that `refusalOf` takes, with all its bytes, as it is sent: pictures in the shape that every
 * provider's integration reads, other files as LangChain's base64 block.
 */
export function attachmentOf(file: FileFacts, bytes: Uint8Array): Attachment {
  const { name } = file;
  const mimeType = mimeTypeOf(file) ?? "application/octet-stream";
  const data = base64(bytes);
  const block: JsonObject = mimeType.startsWith("image/")
    ? { type: "image_url", image_url: { url: `data:${mimeType};base64,${data}` } }
    : {
        type: "file",
        source_type: "base64",
        mime_type: mimeType,
        data,
        metadata: { filename: name },
      };
  return { id: newId(), name, mimeType, size: bytes.length, block };
}

/** The name, told apart from those that are taken: `a.png`, then `a (2).png`. */
export function freeName(name: string, taken: readonly string[]): string {
  const dot = name.lastIndexOf(".");
  const at = dot > 0 ? dot : name.length;
  let free = name;
  for (let count = 2; taken.includes(free); count += 1) {
    free = `${name.slice(0, at)} (${count})${name.slice(at)}`;
  }
  return free;
}

function mimeTypeOf({ name, type }: FileFacts): string | null {
  const said = type.toLowerCase().split(";")[0] ?? "";
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  // Browsers take TypeScript for video, and know no type of most other code.
  if (TEXT.test(extension)) return said.startsWith("text/") ? said : "text/plain";
  if (MIME_TYPE.test(said) && said !== "application/octet-stream") return said;
  return Object.hasOwn(TYPES, extension) ? (TYPES[extension] ?? null) : null;
}

const MIME_TYPE = /^[\w.+-]+\/[\w.+-]+$/;
const CHUNK = 0x2000;

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    // At once, a large file would be more arguments than a call may have.
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}
