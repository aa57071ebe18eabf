import { expect, test } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import { threadPreview } from "./thread-preview";

const human = (content: string) => ({ type: "human", content });

test.each<[Json, string | null]>([
  [null, null],
  [{}, null],
  [{ messages: [] }, null],
  [
    { messages: [{ type: "system", content: "Be kind" }, human("Hello\n  there\u0000!")] },
    "Hello there !",
  ],
  [{ messages: [{ role: "assistant", content: "How can I help?" }] }, "How can I help?"],
  [{ log: [{ at: 1 }], chat: [human("Elsewhere")] }, "Elsewhere"],
  [{ count: 3, topic: "Tides", more: "no" }, "Tides"],
  [
    { messages: [{ type: "human", content: [{ type: "text", text: "In a block" }] }] },
    "In a block",
  ],
  [
    {
      messages: [
        {
          type: "human",
          content: [
            { type: "image_url", image_url: { url: "data:image/png;base64,AA==" } },
            { type: "file", data: "AA==", metadata: { filename: "a.pdf" } },
          ],
        },
      ],
    },
    "Image, a.pdf",
  ],
])("%j is about %j", (values, preview) => {
  expect(threadPreview(values)).toBe(preview);
});

test("a huge message is cut to 240 whole characters", () => {
  const preview = threadPreview({ messages: [human("😀".repeat(100_000))] }) ?? "";
  expect([...preview]).toHaveLength(240);
});
