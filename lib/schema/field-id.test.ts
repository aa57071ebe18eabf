import { expect, test } from "vitest";
import { drawnFieldId, fieldId } from "./field-id";
import { KITCHEN_SINK } from "./fixtures/kitchen-sink";

test("ids hold no character that a list of ids would split at", () => {
  expect(fieldId("values", ["mcp_config", "tools", 0])).toBe("values_mcp_config_tools_0");
  expect(fieldId("values", ["a.b c"])).toBe("values_a-2e-b-20-c");
});

test("what is wrong inside JSON is gone to at the JSON, inside a record at its entry", () => {
  expect(drawnFieldId(KITCHEN_SINK, "values", ["dict_any", "k", 0])).toBe("values_dict_any");
  expect(drawnFieldId(KITCHEN_SINK, "values", ["pair", 1])).toBe("values_pair_1");
  expect(drawnFieldId(KITCHEN_SINK, "values", ["dict_models", "a", "rpm"])).toBe(
    "values_dict_models_a_rpm",
  );
  expect(drawnFieldId(KITCHEN_SINK, "values", ["tagged", "channel"])).toBe("values_tagged_channel");
});
