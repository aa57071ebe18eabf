import type { JsonObject } from "@/lib/langgraph/types";

/** A file beside a message that is not sent yet. */
export type Attachment = {
  id: string;
  name: string;
  mimeType: string;
  /** In bytes. */
  size: number;
  /** The content block that is sent. */
  block: JsonObject;
};

/** Most bytes of a message's files together, before base64 makes them a third larger. */
export const MOST_ATTACHED = 4 * 1024 * 1024;

/** Bytes of files together. */
export function attachedBytes(files: readonly Attachment[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
