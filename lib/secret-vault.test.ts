import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "./langgraph/types";
import { jsonValue } from "./schema/fixtures/arbitrary-schemas";
import { isSecretName } from "./secret-name";
import { createSecretVault } from "./secret-vault";

const SERVERS = {
  servers: [
    { url: "a", token: "t0p" },
    { url: "b", token: "t1p" },
  ],
  credentials: { user: "ada", pin: 7 },
  max_tokens: 5,
  keys: [],
  api_key: "",
};

/** As a person edits: hidden values as text, and the edited text read again. */
function edit(held: Json, change: (text: string) => string) {
  const vault = createSecretVault();
  const text = JSON.stringify(vault.hide(held, isSecretName));
  return vault.show(JSON.parse(change(text)));
}

test("what secret keys hold is not in the text; what is no secret is", () => {
  const text = JSON.stringify(createSecretVault().hide(SERVERS, isSecretName));
  expect(text).not.toMatch(/t0p|t1p|ada/);
  expect(JSON.parse(text)).toMatchObject({ max_tokens: 5, keys: [], api_key: "" });
});

test("any value comes back whole, whatever is secret in it and whatever it looks like", () => {
  const mark = fc.constantFrom("•••••••• 1", "•••••••• 2", "••••••••", "a •••••••• 1");
  const value = fc.oneof(
    jsonValue,
    fc.dictionary(fc.constantFrom("api_key", "__proto__", "ab", "a"), fc.oneof(jsonValue, mark)),
    fc.array(mark),
  );
  const vault = createSecretVault();
  fc.assert(
    fc.property(value, fc.nat(2), (drawn, every) => {
      const isSecret = (name: string) => name.length % (every + 1) === 0;
      const shown = vault.show(JSON.parse(JSON.stringify(vault.hide(drawn, isSecret))));
      expect(shown).toEqual({ value: drawn, lost: [] });
    }),
    { numRuns: 3_000 },
  );
});

describe("a mark", () => {
  test("moved, copied or renamed takes its own secret along", () => {
    const { value, lost } = edit(SERVERS, (text) => {
      const { servers } = JSON.parse(text);
      return JSON.stringify({ moved: servers[1].token, servers: [servers[1], servers[0]] });
    });
    expect(lost).toEqual([]);
    expect(value).toEqual({
      moved: "t1p",
      servers: [
        { url: "b", token: "t1p" },
        { url: "a", token: "t0p" },
      ],
    });
  });

  test("replaced by a text gives way to it; removed, the secret is gone", () => {
    const { value } = edit({ api_key: "old", token: "t" }, () => '{"api_key":"new"}');
    expect(value).toEqual({ api_key: "new" });
  });

  test("changed by hand, or from elsewhere, is told and not taken for a secret", () => {
    expect(edit({ api_key: "s" }, (text) => text.replace("1", "1x")).lost).toEqual([["api_key"]]);
    expect(edit({ api_key: "s" }, () => '{"a":["•••••••• 9"]}').lost).toEqual([["a", 0]]);
    expect(edit({ api_key: "s" }, () => '{"a":"•••••••• 0"}').lost).toEqual([["a"]]);
  });

  test("stays the same while the vault lives", () => {
    const vault = createSecretVault();
    const first = vault.hide({ token: "a", secret: "b" }, isSecretName);
    vault.hide({ secret: "b" }, isSecretName);
    expect(vault.hide({ token: "a", secret: "b" }, isSecretName)).toEqual(first);
  });

  test("is shown in text that cannot be read too", () => {
    const vault = createSecretVault();
    const text = JSON.stringify(vault.hide({ token: 'a"b', secret: { x: 1 } }, isSecretName));
    expect(vault.showIn(text.slice(0, -1))).toBe('{"token":"a\\"b","secret":{"x":1}');
    expect(vault.showIn('"•••••••• 9"')).toBe('"•••••••• 9"');
  });
});
