import type { Json, JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { messageFields } from "@/lib/run/message";

export type TokenUsage = {
  input: number;
  output: number;
  total: number;
  /** Of the input: read from the provider's cache. */
  cached: number;
  /** Of the output: spent on reasoning. */
  reasoning: number;
};

export const NO_TOKENS: TokenUsage = { input: 0, output: 0, total: 0, cached: 0, reasoning: 0 };

/** The tokens that a message says it took, in LangChain's words or in a provider's; null if none. */
export function usageOf(message: JsonObject): TokenUsage | null {
  const { usage_metadata, response_metadata } = messageFields(message);
  const told = asObject(response_metadata);
  const found = [usage_metadata, told.tokenUsage, told.token_usage, told.usage]
    .map(asObject)
    .find((each) => Object.keys(each).length > 0);
  if (!found) return null;
  const input = first(found, ["input_tokens", "promptTokens", "prompt_tokens"]);
  const output = first(found, ["output_tokens", "completionTokens", "completion_tokens"]);
  const total = first(found, ["total_tokens", "totalTokens"]) || input + output;
  if (total === 0) return null;
  return {
    input,
    output,
    total,
    cached: count(asObject(found.input_token_details).cache_read),
    reasoning: count(asObject(found.output_token_details).reasoning),
  };
}

export function addUsage(a: TokenUsage, b: TokenUsage): TokenUsage {
  return {
    input: a.input + b.input,
    output: a.output + b.output,
    total: a.total + b.total,
    cached: a.cached + b.cached,
    reasoning: a.reasoning + b.reasoning,
  };
}

function first(from: JsonObject, names: string[]): number {
  return names.map((name) => count(from[name])).find((found) => found > 0) ?? 0;
}

function count(value: Json | undefined): number {
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : 0;
}
