import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import { shareJson } from "./share-json";

const json = fc.jsonValue({ maxDepth: 4 }).map((value): Json => JSON.parse(JSON.stringify(value)));

test("it is the value, whatever it is put together from", () => {
  fc.assert(
    fc.property(json, json, (value, base) => {
      expect(shareJson(value, base).value).toEqual(value);
      expect(JSON.stringify(shareJson(value, base).value)).toBe(JSON.stringify(value));
    }),
  );
});

test("what is equal is the same, at any depth", () => {
  const base: Json = { a: [{ b: { c: [1, { d: "e" }] } }], f: { g: "h" } };
  const copy: Json = JSON.parse(JSON.stringify(base));
  expect(shareJson(copy, base)).toEqual({ value: base, fresh: 0 });
  expect(shareJson(copy, base).value).toBe(base);
  const changed = shareJson({ ...JSON.parse(JSON.stringify(base)), f: 1 }, base).value;
  expect(changed).toHaveProperty("a", base.a);
  expect(Reflect.get(Object(changed), "a")).toBe(base.a);
});

test("a very deep value is taken as it is", () => {
  const deep: Json = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`);
  expect(shareJson(deep, undefined).value).not.toBeNull();
});
