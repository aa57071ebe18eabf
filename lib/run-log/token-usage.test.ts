import { expect, test } from "vitest";
import { usageOf } from "./token-usage";

test.each([
  [{ usage_metadata: { input_tokens: 3, output_tokens: 4, total_tokens: 7 } }, [3, 4, 7, 0, 0]],
  [
    {
      usage_metadata: {
        input_tokens: 3,
        output_tokens: 4,
        input_token_details: { cache_read: 2 },
        output_token_details: { reasoning: 1 },
      },
    },
    [3, 4, 7, 2, 1],
  ],
  [
    { response_metadata: { tokenUsage: { promptTokens: 5, completionTokens: 6 } } },
    [5, 6, 11, 0, 0],
  ],
  [
    { response_metadata: { token_usage: { prompt_tokens: 1, completion_tokens: 2 } } },
    [1, 2, 3, 0, 0],
  ],
  [{ lc: 1, kwargs: { usage_metadata: { total_tokens: 9 } } }, [0, 0, 9, 0, 0]],
  [{ usage_metadata: null, response_metadata: {} }, null],
  [{ usage_metadata: { total_tokens: "many", input_tokens: -1 } }, null],
])("%j", (message, expected) => {
  const usage = usageOf(message);
  const { input, output, total, cached, reasoning } = usage ?? {};
  expect(usage && [input, output, total, cached, reasoning]).toEqual(expected);
});
