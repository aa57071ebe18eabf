import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryJson, arbitraryKey, arbitraryObject } from "./arbitrary-json";
import type { JsonObject, ServerInfo } from "./types";
import { asObject, configurableOf, readValues, sameJson } from "./values";
import { valuesHome } from "./values-home";
import { writeValues } from "./write-values";

const NOBODY: ServerInfo = {
  version: null,
  context: null,
  langgraph_js_version: null,
  langgraph_py_version: null,
  name: null,
  flags: {},
};
const JS = { ...NOBODY, context: "js" };
const PYTHON = { ...NOBODY, langgraph_py_version: "1.2.22" };
const AEGRA = { ...NOBODY, name: "Aegra" };

const schemas = (context_schema: JsonObject | null) => ({
  graph_id: "agent",
  input_schema: null,
  output_schema: null,
  state_schema: null,
  config_schema: {},
  context_schema,
});
const WITH_SCHEMA = schemas({ type: "object" });
const WITHOUT = schemas(null);

describe("valuesHome", () => {
  it.each([
    ["JS writes both", JS, WITHOUT, undefined, "both"],
    ["JS writes both with a schema too", JS, WITH_SCHEMA, undefined, "both"],
    ["Python with a context schema", PYTHON, WITH_SCHEMA, undefined, "context"],
    ["Python without one", PYTHON, WITHOUT, undefined, "configurable"],
    ["Python when the schemas cannot be had", PYTHON, null, undefined, "configurable"],
    [
      "Python, mirrored",
      PYTHON,
      null,
      { config: { configurable: { a: 1 } }, context: { a: 1 } },
      "configurable",
    ],
    ["Python, held in context alone", PYTHON, null, { config: {}, context: { a: 1 } }, "context"],
    [
      "Python with a context schema, held in configurable alone",
      PYTHON,
      WITH_SCHEMA,
      { config: { configurable: { a: 1 } }, context: {} },
      "context",
    ],
    ["Aegra", AEGRA, WITH_SCHEMA, undefined, "configurable"],
    ["a server that says nothing", NOBODY, WITHOUT, undefined, "configurable"],
  ] as const)("%s", (_name, info, graph, held, home) => {
    expect(valuesHome(info, graph, held)).toBe(home);
  });
});

describe("readValues", () => {
  const held = { config: { configurable: { a: 1, b: 1 } }, context: { b: 2 } };

  it("lays context over configurable where the server keeps them apart", () => {
    expect(readValues(held)).toEqual({ a: 1, b: 2 });
  });

  it("takes the one home that counts, else the other", () => {
    expect(readValues(held, "context")).toEqual({ b: 2 });
    expect(readValues(held, "configurable")).toEqual({ a: 1, b: 1 });
    expect(readValues({ config: {}, context: { b: 2 } }, "configurable")).toEqual({ b: 2 });
    expect(readValues({ ...held, context: null }, "context")).toEqual({ a: 1, b: 1 });
  });
});

const held = fc.record({
  config: fc
    .tuple(arbitraryObject, fc.option(arbitraryObject, { nil: undefined }))
    .map(([rest, configurable]): JsonObject => (configurable ? { ...rest, configurable } : rest)),
  context: fc.oneof(arbitraryObject, fc.constant(null)),
});
const home = fc.constantFrom("both", "context", "configurable");

function settings(config: JsonObject): JsonObject {
  const { configurable: _, ...rest } = config;
  return rest;
}

describe("writeValues", () => {
  it("an untouched write to both homes changes nothing at all", () => {
    fc.assert(
      fc.property(held, (base) => {
        expect(writeValues(readValues(base), "both", base)).toEqual(base);
      }),
    );
  });

  it("what is written is what is read again, in every home", () => {
    fc.assert(
      fc.property(held, home, arbitraryObject, (base, where, values) => {
        const { config, context = null } = writeValues(values, where, base);
        expect(sameJson(readValues({ config, context }, where), values)).toBe(true);
      }),
    );
  });

  it("never touches the rest of config", () => {
    fc.assert(
      fc.property(held, home, arbitraryObject, (base, where, values) => {
        expect(settings(writeValues(values, where, base).config)).toEqual(settings(base.config));
      }),
    );
  });

  it("one changed value changes that key alone, in each home that holds values", () => {
    fc.assert(
      fc.property(held, arbitraryKey, arbitraryJson, (base, changed, value) => {
        const before = readValues(base);
        fc.pre(!sameJson(Object.hasOwn(before, changed) ? before[changed] : undefined, value));
        const after = Object.fromEntries([...Object.entries(before), [changed, value]]);
        const { config, context = null } = writeValues(after, "both", base);
        for (const [now, then] of [
          [configurableOf(config), configurableOf(base.config)],
          [asObject(context), asObject(base.context)],
        ] as const) {
          const expected = sameJson(then, {}) ? after : then;
          expect(now).toEqual(Object.fromEntries([...Object.entries(expected), [changed, value]]));
        }
      }),
    );
  });

  it("a value that was taken away is in no home", () => {
    fc.assert(
      fc.property(held, home, (base, where) => {
        const before = readValues(base, where);
        const [gone] = Object.keys(before);
        fc.pre(gone !== undefined);
        const after = Object.fromEntries(Object.entries(before).filter(([name]) => name !== gone));
        const { config, context = null } = writeValues(after, where, base);
        expect(Object.keys(configurableOf(config))).not.toContain(gone);
        expect(Object.keys(asObject(context))).not.toContain(gone);
      }),
    );
  });

  it("never fills both homes where the server refuses that", () => {
    fc.assert(
      fc.property(
        held,
        fc.constantFrom("context", "configurable"),
        arbitraryObject,
        (base, where, values) => {
          const { config, context = null } = writeValues(values, where, base);
          const filled = [configurableOf(config), asObject(context)].filter(
            (part) => !sameJson(part, {}),
          );
          expect(filled).toEqual(sameJson(values, {}) ? [] : [values]);
        },
      ),
    );
  });

  it("clears in words, as Python ignores an empty config and keeps a missing context", () => {
    const base = { config: { configurable: { a: 1 } }, context: { a: 1 } };
    expect(writeValues({}, "context", base)).toEqual({ config: { configurable: {} }, context: {} });
    expect(writeValues({}, "configurable", base)).toEqual({
      config: { configurable: {} },
      context: {},
    });
  });

  it("leaves a context that is no object as it is", () => {
    const base = { config: {}, context: "text" };
    expect(writeValues({ a: 1 }, "both", base)).toEqual({
      config: { configurable: { a: 1 } },
      context: "text",
    });
  });
});

describe("sameJson", () => {
  it("does not mind the order of keys, and minds everything else", () => {
    expect(sameJson({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
    expect(sameJson([1, 2], [2, 1])).toBe(false);
    expect(sameJson({ a: null }, {})).toBe(false);
    expect(sameJson({}, [])).toBe(false);
    expect(sameJson(0, false)).toBe(false);
    expect(sameJson({ a: 1 }, { constructor: 1 })).toBe(false);
  });

  it("agrees with a JSON copy, and with no other value", () => {
    fc.assert(
      fc.property(arbitraryJson, arbitraryJson, (a, b) => {
        expect(sameJson(a, JSON.parse(JSON.stringify(a)))).toBe(true);
        expect(sameJson(a, b)).toBe(sameJson(b, a));
      }),
    );
  });
});
