import { expect, test } from "vitest";
import { changedKeys } from "./changed-keys";

const key = Buffer.from("a key");
const before = {
  graph_id: "agent",
  name: "One",
  description: null,
  config: {
    tags: ["a"],
    configurable: { model: "small", api_key: "canary-old", same: { a: 1, b: 2 } },
  },
  context: { model: "small" },
  metadata: { owner: "ada" },
};
const after = {
  ...before,
  description: "Words",
  config: { configurable: { model: "large", api_key: "canary-new", same: { b: 2, a: 1 } } },
  context: { model: "small" },
};

test("names what changed, down to the keys of a configuration, and never a value", () => {
  const { changes, more } = changedKeys(before, after, key);
  expect(changes.map((change) => change.key)).toEqual([
    "config.configurable.api_key",
    "config.configurable.model",
    "config.tags",
    "description",
  ]);
  expect(more).toBe(0);
  expect(JSON.stringify(changes)).not.toMatch(/canary|large|Words/);
  const of = (name: string) => changes.find((change) => change.key === name);
  expect(of("config.tags")).toMatchObject({
    from: expect.stringMatching(/^[0-9a-f]{32}$/),
    to: null,
  });
  expect(of("description")).toMatchObject({ from: null });
});

test("the same value has the same digest, under the same key alone", () => {
  const once = changedKeys(undefined, { name: "x", context: { a: "x" } }, key).changes;
  expect(once[0]?.to).toBe(once[1]?.to);
  const other = changedKeys(undefined, { name: "x" }, Buffer.from("another")).changes;
  expect(other[0]?.to).not.toBe(once[1]?.to);
});

test("very many are counted, not listed", () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`k${n}`, n]));
  const { changes, more } = changedKeys({}, { context: many }, key);
  expect([changes.length, more]).toEqual([200, 300]);
});
