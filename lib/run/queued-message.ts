import type { Json, JsonObject } from "@/lib/langgraph/types";
import { MOST_KEPT, names } from "./attachment-tray";
import { largestToDrop } from "./largest-to-drop";
import { mediaPart } from "./media-block";
import { isObject, mediaNames, messageText, objects, readMessage } from "./message";

/** A message written while a run was going on. Its id becomes the message's own, and the run's request id. */
export type QueuedMessage = {
  id: string;
  /** Under which key of the thread's state messages stand. */
  key: string;
  content: Json;
  /** Names of the pictures and files in `content`, in their order: not every block tells its own. */
  files?: string[];
  /** A run with it may have been started already, which must be looked up before another is. */
  tried: boolean;
  /** Names of files that were too large to be kept when the page was read again. */
  lost?: string[];
};

/** What the pictures and files of a queued message are called. */
export function fileNames({ content, files }: Omit<QueuedMessage, "tried">): string[] {
  return files ?? mediaNames(readMessage({ type: "human", content }));
}

/**
 * Queued messages as the tab's storage keeps them: whole, or where that is too much without the
 * largest of their files, which each message then names in `lost`. Texts always stay.
 */
export function queueToText(messages: readonly QueuedMessage[]): string {
  const whole = JSON.stringify(messages);
  const files = messages.flatMap(({ content }) => mediaBlocks(content));
  const dropped = largestToDrop(files, whole.length - MOST_KEPT);
  return dropped.size === 0
    ? whole
    : JSON.stringify(messages.map((message) => without(message, dropped)));
}

/** The messages of `queueToText`. What is none is left out; throws where the text is no JSON. */
export function queueFromText(text: string): QueuedMessage[] {
  const kept: Json = JSON.parse(text);
  return objects(kept).flatMap(queuedMessage);
}

function without(message: QueuedMessage, dropped: ReadonlySet<JsonObject>): QueuedMessage {
  const blocks = mediaBlocks(message.content);
  const goes = blocks.map((block) => dropped.has(block));
  if (!goes.includes(true)) return message;
  const called = fileNames(message);
  const stays = objects(message.content).filter((block) => !dropped.has(block));
  const hasFiles = goes.includes(false);
  return {
    ...message,
    content: hasFiles ? stays : messageText(readMessage({ type: "human", content: stays })),
    files: called.filter((_, at) => !goes[at]),
    lost: [...(message.lost ?? []), ...called.filter((_, at) => goes[at])],
  };
}

function mediaBlocks(content: Json): JsonObject[] {
  return objects(content).filter((block) => mediaPart(block) !== null);
}

function queuedMessage(entry: Json): QueuedMessage[] {
  if (!isObject(entry)) return [];
  const { id, key, content, tried } = entry;
  if (typeof id !== "string" || typeof key !== "string" || content === undefined) return [];
  const files = names(entry.files);
  const lost = names(entry.lost);
  return [
    {
      id,
      key,
      content,
      tried: tried === true,
      ...(files.length > 0 ? { files } : {}),
      ...(lost.length > 0 ? { lost } : {}),
    },
  ];
}
