import { expect, test } from "vitest";
import { studioMode } from "./studio-mode";

test.each([
  [null, "messages", "chat"],
  [null, null, "graph"],
  ["graph", "messages", "graph"],
  ["chat", "messages", "chat"],
  ["chat", null, "graph"],
] as const)("%s wanted, messages in %s: %s", (wanted, key, mode) => {
  expect(studioMode(wanted, key)).toBe(mode);
});
