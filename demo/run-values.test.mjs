// @ts-check
import { expect, test } from "vitest";
import { z } from "zod";
import { runValues } from "./run-values.mjs";

const Schema = z.object({
  model: z.enum(["a", "b"]).default("a"),
  prompt: z.string().default("hello"),
  note: z.string().nullable().optional(),
});

test("defaults fill in what was not given", () => {
  expect(runValues(Schema, {})).toEqual({ model: "a", prompt: "hello" });
});

test("context wins over configurable, key by key", () => {
  const config = {
    context: { model: "b" },
    configurable: { model: "a", prompt: "kept", thread_id: "t1" },
  };
  expect(runValues(Schema, config)).toEqual({ model: "b", prompt: "kept" });
});

test("an empty string and a null are values", () => {
  const config = { context: { prompt: "", note: null } };
  expect(runValues(Schema, config)).toEqual({ model: "a", prompt: "", note: null });
});

test("a value that does not fit is named", () => {
  const config = { configurable: { model: "c" } };
  expect(() => runValues(Schema, config)).toThrow(/does not fit the graph\. model: /);
});
