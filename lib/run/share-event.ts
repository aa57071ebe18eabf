import type { Json } from "@/lib/langgraph/types";
import { isObject, messageId } from "./message";
import { shareJson } from "./share-json";

type SharedEvent = {
  data: Json;
  size: number;
  /** Whether it only adds to the message of the event before. */
  isPiece: boolean;
};

const PIECE_SIZE = 250;

/**
 * An event's data, made of the parts that the last event of its kind holds already. A task is given
 * the state, which the last `values` hold. `last` has the data of the last event of each name.
 */
export function shareEvent(name: string, data: Json, last: ReadonlyMap<string, Json>): SharedEvent {
  const before = last.get(name);
  const kind = name.split("|", 1)[0] ?? "";
  if (kind === "messages" && Array.isArray(data)) return shareMessage(data, before);
  const values = kind === "tasks" ? last.get(name.replace("tasks", "values")) : undefined;
  const { value, fresh } = shareJson(data, values === undefined ? before : { input: values });
  const isPiece = kind.startsWith("messages/") && continues(data, before);
  return { data: value, size: fresh, isPiece };
}

/** What comes with each token is the same each time; the token is not. */
function shareMessage(data: Json[], before: Json | undefined): SharedEvent {
  const [message = null, metadata = null, ...rest] = data;
  const known = Array.isArray(before) ? before[1] : undefined;
  const shared = shareJson(metadata, known);
  const isPiece = continues(data, before);
  const content = isPiece ? PIECE_SIZE : shareJson(message, undefined).fresh;
  return { data: [message, shared.value, ...rest], size: content + shared.fresh, isPiece };
}

/** A message that says how many tokens it took is its last piece, and is kept. */
function continues(data: Json, before: Json | undefined): boolean {
  const message = Array.isArray(data) ? data[0] : undefined;
  const last = Array.isArray(before) ? before[0] : undefined;
  if (!isObject(message) || !isObject(last) || isObject(message.usage_metadata)) return false;
  return messageId(message) === messageId(last);
}
