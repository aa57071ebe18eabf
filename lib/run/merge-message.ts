import type { Json, JsonObject } from "@/lib/langgraph/types";
import { isObject, messageFields, objects } from "./message";

/**
 * A message with one more streamed delta. Content strings grow, blocks merge by index, tool calls
 * by id, then by index. A delta that is a whole message (no `tool_call_chunks`, not a chunk type)
 * takes the place of what came before.
 */
export function mergeMessage(before: JsonObject | undefined, incoming: JsonObject): JsonObject {
  const delta = messageFields(incoming);
  const message = incoming.lc === 1 ? { ...delta, type: typeOf(incoming) } : delta;
  if (before === undefined || !isDelta(message)) return message;
  return {
    ...before,
    ...message,
    content: mergeContent(before.content ?? "", message.content ?? ""),
    tool_call_chunks: mergeToolCalls(
      objects(before.tool_call_chunks),
      objects(message.tool_call_chunks),
    ),
    tool_calls: [],
    invalid_tool_calls: [],
    additional_kwargs: mergeText(before.additional_kwargs, message.additional_kwargs),
  };
}

function isDelta(message: JsonObject): boolean {
  const type = typeof message.type === "string" ? message.type : "";
  return type.endsWith("Chunk") || Array.isArray(message.tool_call_chunks);
}

function typeOf(serialised: JsonObject): Json {
  return Array.isArray(serialised.id) ? (serialised.id.at(-1) ?? "") : "";
}

function mergeContent(before: Json, delta: Json): Json {
  if (typeof before === "string" && typeof delta === "string") return before + delta;
  const blocks = asBlocks(before);
  for (const block of asBlocks(delta)) {
    const at = blocks.findLastIndex((other, index) =>
      continues(other, block, index === blocks.length - 1),
    );
    const other = blocks[at];
    if (other === undefined) blocks.push(block);
    else blocks[at] = joinBlocks(other, block);
  }
  return blocks;
}

function asBlocks(content: Json): Json[] {
  if (Array.isArray(content)) return [...content];
  return content === "" || content === null ? [] : [content];
}

function continues(block: Json, delta: Json, last: boolean): boolean {
  if (typeof block === "string" || typeof delta === "string") return false;
  if (!isObject(block) || !isObject(delta)) return false;
  if (block.index !== undefined || delta.index !== undefined) return block.index === delta.index;
  return last && block.type === "text" && delta.type === "text";
}

function joinBlocks(block: Json, delta: Json): Json {
  if (!isObject(block) || !isObject(delta)) return delta;
  // A tool's input streams as blocks of another type, which must not rename the block they extend.
  const { type: _type, index: _index, id: _id, ...fields } = delta;
  return mergeText(block, fields);
}

/** Objects with their texts appended and lists joined; anything else is taken from `delta`. */
function mergeText(before: Json | undefined, delta: Json | undefined): JsonObject {
  const result: JsonObject = isObject(before) ? { ...before } : {};
  for (const [key, value] of Object.entries(isObject(delta) ? delta : {})) {
    const old = result[key];
    if (typeof old === "string" && typeof value === "string") result[key] = old + value;
    else if (Array.isArray(old) && Array.isArray(value)) result[key] = mergeContent(old, value);
    else if (value !== null) result[key] = value;
  }
  return result;
}

function mergeToolCalls(before: JsonObject[], deltas: JsonObject[]): JsonObject[] {
  const calls = [...before];
  for (const delta of deltas) {
    const at = calls.findLastIndex((call) => sameCall(call, delta));
    const call = calls[at];
    if (call === undefined) {
      calls.push(delta);
      continue;
    }
    calls[at] = {
      ...call,
      id: call.id ?? delta.id ?? null,
      name: call.name ?? delta.name ?? null,
      args: `${call.args ?? ""}${delta.args ?? ""}`,
    };
  }
  return calls;
}

function sameCall(call: JsonObject, delta: JsonObject): boolean {
  if (delta.id && call.id) return call.id === delta.id;
  return (call.index ?? null) === (delta.index ?? null);
}
