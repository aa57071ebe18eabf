import { expect, test } from "vitest";
import { tagsText } from "./row-tags";

test.each([
  [{ tags: ["prod", "eu"] }, "prod, eu"],
  [{ tags: [] }, ""],
  [{ tags: ["prod", 5, null, { a: 1 }] }, "prod"],
  [{ tags: "prod" }, ""],
  [{}, ""],
])("the tags of %j", (config, text) => {
  expect(tagsText({ config })).toBe(text);
});
