import { expect, test } from "vitest";
import { OAP_AGENT } from "./fixtures/pydantic-schemas";
import { unknownKeys } from "./unknown-keys";

test("keys without a field are unknown; hidden fields are known", () => {
  const values = { model_name: "a", api_keys: {}, thread_ts: 1, constructor: 2 };
  expect(unknownKeys(OAP_AGENT, values)).toEqual(["thread_ts", "constructor"]);
});

test("without a form nothing is unknown", () => {
  expect(unknownKeys({}, { a: 1 })).toEqual([]);
});
