import type { Json, JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { type MediaPart, mediaPart } from "./media-block";

export type MessagePart =
  | { type: "text"; text: string }
  | { type: "reasoning"; text: string }
  | MediaPart
  | { type: "other"; value: Json };

const TOOL_BLOCKS = new Set(["tool_use", "tool_call", "tool_call_chunk", "input_json_delta"]);

/**
 * Content as parts in order: a string, or an array of strings and blocks of any provider's kind.
 * Tool calls are left out, for a message lists them itself.
 */
export function contentParts(fields: JsonObject): MessagePart[] {
  const { content } = fields;
  const parts =
    typeof content === "string"
      ? textPart(content)
      : Array.isArray(content)
        ? content.flatMap(blockPart)
        : content === undefined || content === null
          ? []
          : [{ type: "other" as const, value: content }];
  const reasoning = asObject(fields.additional_kwargs).reasoning_content;
  if (typeof reasoning !== "string" || parts.some((part) => part.type === "reasoning")) {
    return parts;
  }
  return [...reasoningPart(reasoning), ...parts];
}

function blockPart(value: Json): MessagePart[] {
  if (typeof value === "string") return textPart(value);
  const block = asObject(value);
  const type = typeof block.type === "string" ? block.type : "";
  if (TOOL_BLOCKS.has(type)) return [];
  if (type === "reasoning" || type === "thinking" || type === "reasoning_content") {
    return reasoningPart(reasoningText(block));
  }
  if (type === "redacted_thinking") return reasoningPart("(redacted by the provider)");
  const media = mediaPart(block);
  if (media) return [media];
  if (typeof block.text === "string") return textPart(block.text);
  return [{ type: "other", value }];
}

function reasoningText(block: JsonObject): string {
  for (const value of [block.reasoning, block.thinking, block.text, block.reasoning_content]) {
    if (typeof value === "string") return value;
  }
  const summary = Array.isArray(block.summary) ? block.summary : [];
  return summary
    .map((entry) => asObject(entry).text)
    .filter((text) => typeof text === "string")
    .join("\n\n");
}

function textPart(text: string): MessagePart[] {
  return text === "" ? [] : [{ type: "text", text }];
}

function reasoningPart(text: string): MessagePart[] {
  return text === "" ? [] : [{ type: "reasoning", text }];
}
