import { expect, test } from "vitest";
import { humanise, labelOf } from "./humanise";

test.each([
  ["model_name", "Model name"],
  ["maxTokens", "Max tokens"],
  ["mcp_config", "MCP config"],
  ["ollama_base_url", "Ollama base URL"],
  ["user_ids", "User IDs"],
  ["HTTPServer", "HTTP server"],
  ["top-k", "Top k"],
  ["übung", "Übung"],
  ["a.b/c~d[0] ~1", "A.b/c~d[0] ~1"],
  ["", "(no name)"],
  ["___", "___"],
])("humanise(%j) is %j", (key, words) => {
  expect(humanise(key)).toBe(words);
});

test("a title that Pydantic made gives way to the humanised key", () => {
  expect(labelOf("max_react_tool_calls", "Max React Tool Calls")).toBe("Max react tool calls");
  expect(labelOf("camelAlias", "Camelalias")).toBe("Camel alias");
  expect(labelOf("a.b/c", "A.B/C")).toBe("A.b/c");
});

test("a title that somebody wrote stays", () => {
  expect(labelOf("max_web_research_loops", "Research Depth")).toBe("Research Depth");
  expect(labelOf("llm_provider", "LLM Provider")).toBe("LLM Provider");
});

test("a raw key as title is humanised", () => {
  expect(labelOf("x", "mcp_config")).toBe("MCP config");
  expect(labelOf("tree", "tree")).toBe("Tree");
});
