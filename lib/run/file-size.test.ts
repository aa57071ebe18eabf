import { expect, test } from "vitest";
import { fileSize } from "./file-size";

test.each([
  [1, "1 KB"],
  [860_000, "840 KB"],
  [999 * 1024 + 1, "1 MB"],
  [4 * 1024 ** 2, "4 MB"],
  [4 * 1024 ** 2 + 1, "4.1 MB"],
])("%d bytes are %s", (bytes, expected) => {
  expect(fileSize(bytes)).toBe(expected);
});
