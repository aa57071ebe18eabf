import fc from "fast-check";
import { expect, test } from "vitest";
import { storedValues } from "@/lib/schema/fixtures/arbitrary-schemas";
import { createSecretVault } from "@/lib/secret-vault";
import { readConfiguration } from "./read-configuration";

test("any configuration, seen as text with its secrets hidden, is read back whole", () => {
  const vault = createSecretVault();
  const spaces = fc.constantFrom(0, 2);
  fc.assert(
    fc.property(storedValues, fc.nat(3), spaces, (values, every, space) => {
      const isSecret = (name: string) => name.length % (every + 1) === 0;
      const text = JSON.stringify(vault.hide(values, isSecret), null, space);
      fc.pre(!text.includes("\\u0000"));
      expect(readConfiguration(text, vault)).toMatchObject({ value: values, problems: [] });
    }),
    { numRuns: 3_000 },
  );
});

test("what is no object, or a mark that hides nothing, is refused at its place", () => {
  const vault = createSecretVault();
  expect(readConfiguration(" [1]", vault)).toMatchObject({
    value: undefined,
    problems: [{ from: 1, to: 4 }],
  });
  const text = '{"a": {"token": "•••••••• 3"}}';
  const { value, problems } = readConfiguration(text, vault);
  expect(value).toBe(undefined);
  expect(problems.map(({ from, to }) => text.slice(from, to))).toEqual(['"•••••••• 3"']);
  expect(readConfiguration(text, null).value).toEqual({ a: { token: "•••••••• 3" } });
});
