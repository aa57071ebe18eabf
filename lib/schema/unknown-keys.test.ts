import { expect, test } from "vitest";
import { fieldId } from "./field-id";
import { OAP_AGENT } from "./fixtures/pydantic-schemas";
import { unknownKeys } from "./unknown-keys";

test("keys without a field are unknown; hidden fields are known", () => {
  const values = { model_name: "a", api_keys: {}, thread_ts: 1, constructor: 2 };
  expect(unknownKeys(OAP_AGENT, values)).toEqual(["thread_ts", "constructor"]);
});

test("without a form nothing is unknown", () => {
  expect(unknownKeys({}, { a: 1 })).toEqual([]);
});

test("ids hold no character that a list of ids would split at", () => {
  expect(fieldId("values", ["mcp_config", "tools", 0])).toBe("values_mcp_config_tools_0");
  expect(fieldId("values", ["a.b c"])).toBe("values_a-2e-b-20-c");
});
