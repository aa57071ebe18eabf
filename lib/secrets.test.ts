import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "./langgraph/types";
import { conceal, holdsConcealed, isSecretName, reveal, secretNames } from "./secrets";

const jsonValue = fc
  .jsonValue({ maxDepth: 4 })
  .map((value): Json => JSON.parse(JSON.stringify(value)));

describe("isSecretName", () => {
  test.each([
    "api_key",
    "apiKey",
    "OPENAI_API_KEY",
    "openaiApiKey",
    "apikey",
    "auth-token",
    "bot_tokens",
    "clientSecret",
    "password",
    "db_passwd",
    "credentials",
  ])("%s is", (name) => expect(isSecretName(name)).toBe(true));

  test.each(["keywords", "monkey", "keyboard_layout", "tokenizer", "system_prompt", "model_name"])(
    "%s is not",
    (name) => expect(isSecretName(name)).toBe(false),
  );
});

test("secretNames finds what a schema marks, nested and optional", () => {
  const schema: JsonObject = {
    properties: {
      plain: { type: "string" },
      search: { anyOf: [{ type: "string", format: "password" }, { type: "null" }] },
    },
    $defs: { Server: { properties: { pin: { type: "string", writeOnly: true } } } },
  };
  expect(secretNames(schema)).toEqual(new Set(["search", "pin"]));
  expect(secretNames(null)).toEqual(new Set());
});

describe("conceal and reveal", () => {
  test("leave secrets out and put the original's back", () => {
    const value = { api_key: "s3cret", max_tokens: 5, nested: [{ token: "t", model: "m" }] };
    const concealed = conceal(value, isSecretName);
    expect(JSON.stringify(concealed)).not.toMatch(/s3cret|"t"/);
    expect(holdsConcealed(concealed)).toBe(true);
    expect(reveal(concealed, value)).toEqual(value);
    expect(reveal(concealed, {})).toEqual({ max_tokens: 5, nested: [{ model: "m" }] });
  });

  test("give back any value whole, whatever is secret in it", () => {
    const isSecret = (name: string) => name.length % 2 === 0;
    fc.assert(
      fc.property(jsonValue, (value) => {
        expect(reveal(conceal(value, isSecret), value)).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });
});
