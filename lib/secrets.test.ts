import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "./langgraph/types";
import { sameJson } from "./langgraph/values";
import { isSecretName } from "./secret-name";
import {
  conceal,
  concealUnchanged,
  holdsConcealed,
  isMaskOfChanged,
  maskSecrets,
  maskSides,
  reveal,
  secretNames,
} from "./secrets";

const jsonValue = fc
  .jsonValue({ maxDepth: 4 })
  .map((value): Json => JSON.parse(JSON.stringify(value)));

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

test("secretNames looks into lists, maps and references", () => {
  const marked = { type: "string", format: "password" };
  const schema: JsonObject = {
    properties: {
      list: { type: "array", items: marked },
      map: { type: "object", additionalProperties: { type: "array", items: marked } },
      patterned: { patternProperties: { "^x": marked } },
      pair: { prefixItems: [{ type: "string" }, marked] },
      named: { $ref: "#/$defs/Hidden" },
      round: { $ref: "#/$defs/Round" },
      plain: { type: "array", items: { type: "string" } },
    },
    $defs: { Hidden: marked, Round: { items: { $ref: "#/$defs/Round" } } },
  };
  const names = new Set(["list", "map", "patterned", "pair", "named"]);
  expect(secretNames(schema)).toEqual(names);
});

test("hints of the author mark secrets too", () => {
  const text = { type: "string" };
  const properties = {
    typed: { ...text, langgraph_type: "secret" },
    hinted: { ...text, metadata: { x_oap_ui_config: { type: "password" } } },
    open: text,
  };
  expect(secretNames({ type: "object", properties })).toEqual(new Set(["typed", "hinted"]));
});

test("no schema is too deep or too entangled for secretNames", () => {
  const marked = { type: "string", format: "password" };
  let deep: JsonObject = { properties: { inner: marked } };
  for (let level = 0; level < 20_000; level++) deep = { properties: { a: { items: deep } } };
  expect(secretNames(deep)).toEqual(new Set(["inner"]));
  const properties = Object.fromEntries(
    Array.from({ length: 5_000 }, (_, index) => [`p${index}`, { $ref: `#/$defs/d${index}` }]),
  );
  const $defs = Object.fromEntries(
    Array.from({ length: 5_000 }, (_, index) => [`d${index}`, { $ref: `#/$defs/d${index + 1}` }]),
  );
  expect(secretNames({ properties, $defs })).toEqual(new Set());
  expect(
    secretNames({ properties: { a: { $ref: "#/$defs/d0" } }, $defs: { ...$defs, d5000: marked } }),
  ).toEqual(new Set(["a"]));
});

describe("maskSecrets", () => {
  test("masks text under secret keys, by name or mark, at any depth", () => {
    const held = {
      max_tokens: 5,
      prompt: "Say hello.",
      empty_password: "",
      mcp: { url: "u", authToken: "t" },
      servers: [{ vault: { user: "ada", codes: [1, "2"] } }],
    };
    expect(maskSecrets(held, (name) => name === "vault" || isSecretName(name))).toEqual({
      max_tokens: 5,
      prompt: "Say hello.",
      empty_password: "",
      mcp: { url: "u", authToken: "••••••••" },
      servers: [{ vault: { user: "••••••••", codes: [1, "••••••••"] } }],
    });
  });

  test("leaves other values as they are", () => {
    for (const value of [null, true, 3, "text", [], {}]) {
      expect(maskSecrets(value, () => true)).toEqual(value);
    }
  });
});

describe("conceal and reveal", () => {
  test("leave unchanged texts out and put them back", () => {
    const value = { a: "same", b: ["same", "new"], c: { d: "new", e: 1 } };
    const original = { a: "same", b: ["same", "old"], c: { d: "old", e: 1 } };
    const concealed = concealUnchanged(value, original);
    expect(JSON.stringify(concealed)).not.toContain("same");
    expect(reveal(concealed, original)).toEqual(value);
  });

  test("leave secrets out and put the original's back", () => {
    const value = { api_key: "s3cret", max_tokens: 5, nested: [{ token: "t", model: "m" }] };
    const concealed = conceal(value, isSecretName);
    expect(JSON.stringify(concealed)).not.toMatch(/s3cret|"t"/);
    expect(holdsConcealed(concealed)).toBe(true);
    expect(reveal(concealed, value)).toEqual(value);
    expect(reveal(concealed, {})).toEqual({ max_tokens: 5, nested: [{ model: "m" }] });
  });

  test("give each item of a list that was reordered its own secret, never another's", () => {
    const [a, b, c] = ["a", "b", "c"].map((name) => ({ name, api_key: `key of ${name}` }));
    const original = { servers: [a, b, c] } as Json;
    const draft = (...servers: Json[]) => conceal({ servers }, isSecretName);
    const { servers } = { servers: [c, a, b] } as { servers: Json[] };
    expect(reveal(draft(...servers), original)).toEqual({ servers });
    const renamed = { name: "new", api_key: "typed" };
    expect(reveal(draft(b ?? null, renamed, c ?? null), original)).toEqual({
      servers: [b, { name: "new" }, c],
    });
    expect(reveal(draft(renamed, b ?? null, c ?? null), original)).toEqual({
      servers: [{ name: "new", api_key: "key of a" }, b, c],
    });
    expect(reveal(draft(c ?? null, renamed), original)).toEqual({ servers: [c, { name: "new" }] });
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

describe("maskSides", () => {
  test("hides both sides' secrets, and says which changed", () => {
    const { before, after } = maskSides(
      { api_key: "a", kept: { token: "t" }, plain: 1 },
      { api_key: "b", kept: { token: "t" }, plain: 2, password: "new" },
      isSecretName,
    );
    expect(before).toEqual({ api_key: "••••••••", kept: { token: "••••••••" }, plain: 1 });
    expect(after).toEqual({
      api_key: "•••••••• (changed, not shown)",
      kept: { token: "••••••••" },
      plain: 2,
      password: "••••••••",
    });
    expect(isMaskOfChanged((after as JsonObject).api_key)).toBe(true);
    expect(isMaskOfChanged((before as JsonObject).api_key)).toBe(false);
  });

  test("what differed before still differs, and what was the same still is", () => {
    const isSecret = (name: string) => name.length % 2 === 1;
    fc.assert(
      fc.property(fc.array(jsonValue, { minLength: 2, maxLength: 2 }), ([a = null, b = null]) => {
        const { before, after } = maskSides(a, b, isSecret);
        expect(sameJson(before, after)).toBe(sameJson(a, b));
      }),
      { numRuns: 1_000 },
    );
  });
});
