import { expect, test } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import { toggleOption } from "./toggle-option";

const OPTIONS = ["a", "b", "c", 1].map((value) => ({ value, label: String(value) }));

test.each<[Json[], Json, boolean, Json[]]>([
  [[], "b", true, ["b"]],
  [["a", "c"], "b", true, ["a", "b", "c"]],
  [["c", "a"], "b", true, ["c", "a", "b"]],
  [["a", "c"], "a", false, ["c"]],
  [["a", "a", "b"], "a", false, ["b"]],
  [["strange", "b"], "a", true, ["strange", "b", "a"]],
  [["strange", "b"], "strange", false, ["b"]],
  [["b"], 1, true, ["b", 1]],
])("%j with %j switched to %s is %j", (held, option, on, result) => {
  expect(toggleOption(OPTIONS, held, option, on)).toEqual(result);
});
