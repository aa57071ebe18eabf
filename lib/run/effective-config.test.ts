import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "@/lib/langgraph/types";
import { type ConfigRow, effectiveConfig, type Held, pastConfig } from "./effective-config";

const held = (configurable: JsonObject, context: JsonObject = {}, rest: JsonObject = {}): Held => ({
  config: { ...rest, configurable },
  context,
});
const NONE = held({});

function rowOf(rows: ConfigRow[], key: string, home?: ConfigRow["home"]): ConfigRow | undefined {
  return rows.find((row) => row.key === key && (home === undefined || row.home === home));
}

describe("a run whose layers are all known", () => {
  const input = {
    defaults: { model: "default model", prompt: "default prompt" },
    assistant: held({ model: "a", temperature: 1 }, { model: "a", temperature: 1 }),
    thread: { configurable: { model: "t" } },
    run: NONE,
  };

  test("a thread's configurable beats the assistant's, and leaves its context alone", () => {
    const rows = effectiveConfig(input);
    expect(rowOf(rows, "model", "configurable")).toEqual({
      key: "model",
      home: "configurable",
      value: "t",
      layers: ["thread"],
      overridden: [
        { layer: "assistant", value: "a" },
        { layer: "schema default", value: "default model" },
      ],
    });
    expect(rowOf(rows, "model", "context")).toMatchObject({ value: "a", layers: ["assistant"] });
  });

  test("what the run sends beats them all, and both homes alike are one row", () => {
    const rows = effectiveConfig({ ...input, run: held({ model: "r" }, { model: "r" }) });
    expect(rows.filter(({ key }) => key === "model")).toEqual([
      {
        key: "model",
        home: "both",
        value: "r",
        layers: ["run"],
        overridden: [
          { layer: "thread", value: "t" },
          { layer: "assistant", value: "a" },
          { layer: "schema default", value: "default model" },
        ],
      },
    ]);
  });

  test("a key that nobody sets has the schema's default; the rows are in the schema's order", () => {
    const rows = effectiveConfig(input);
    expect(rowOf(rows, "prompt")).toMatchObject({
      value: "default prompt",
      layers: ["schema default"],
      overridden: [],
    });
    expect([...new Set(rows.map(({ key }) => key))]).toEqual(["model", "prompt", "temperature"]);
  });

  test("what stands beside the values is merged key by key, without the thread's", () => {
    const rows = effectiveConfig({
      ...input,
      assistant: held({}, {}, { recursion_limit: 9, tags: ["a"] }),
      thread: { recursion_limit: 3 },
      run: held({}, {}, { recursion_limit: 50 }),
    });
    expect(rowOf(rows, "recursion_limit", "config")).toMatchObject({
      value: 50,
      layers: ["run"],
      overridden: [{ layer: "assistant", value: 9 }],
    });
    expect(rowOf(rows, "tags", "config")).toMatchObject({ value: ["a"], layers: ["assistant"] });
  });

  test("a value that is null is a value; the server's own keys are none", () => {
    const thread = { configurable: { thread_id: "x", __private: 1, "x-header": "h" } };
    const rows = effectiveConfig({ ...input, thread, run: held({ prompt: null }) });
    expect(rowOf(rows, "prompt")).toMatchObject({ value: null, layers: ["run"] });
    expect(rows.map(({ key }) => key)).not.toContain("thread_id");
    expect(rows).toHaveLength(3);
  });
});

describe("a run that is over", () => {
  const known = { defaults: {}, assistants: [held({ model: "a" })], thread: null, sent: null };
  const first = { held: {}, certain: true };

  test("what it was plainly sent is the run's", () => {
    const rows = pastConfig(held({ model: "r" }), { ...known, thread: first });
    expect(rows).toEqual([
      {
        key: "model",
        home: "configurable",
        value: "r",
        layers: ["run"],
        overridden: [{ layer: "assistant", value: "a" }],
      },
    ]);
  });

  test("a thread's value may have been sent again, and nothing says whether it was", () => {
    const thread = { held: { model: "t" }, certain: true };
    expect(pastConfig(held({ model: "t" }), { ...known, thread })).toMatchObject([
      { layers: ["thread", "run"], overridden: [{ layer: "assistant", value: "a" }] },
    ]);
    expect(pastConfig(held({ model: "t" }), { ...known, thread, sent: NONE })).toMatchObject([
      { layers: ["thread"] },
    ]);
  });

  test("where versions disagree, none of them is said to be overridden", () => {
    const assistants = [held({ model: "a" }), held({ model: "b" })];
    const rows = pastConfig(held({ model: "r" }), { ...known, assistants, thread: first });
    expect(rows).toMatchObject([{ layers: ["run"], overridden: [] }]);
    const same = pastConfig(held({ model: "b" }), { ...known, assistants, thread: first });
    expect(same).toMatchObject([{ layers: ["assistant", "run"] }]);
  });

  test("what nothing known explains has no layer", () => {
    const rows = pastConfig(held({ model: "z" }), { ...known, thread: first, sent: NONE });
    expect(rows).toMatchObject([{ value: "z", layers: [] }]);
  });
});

const values = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom(1, 2, null));
const layer = fc
  .tuple(values, values)
  .map(([configurable, context]) => held(configurable, context));

test("every key has the value that the server merges, from the strongest layer that has it", () => {
  fc.assert(
    fc.property(values, layer, values, layer, (defaults, assistant, configurable, run) => {
      const rows = effectiveConfig({ defaults, assistant, thread: { configurable }, run });
      const merged = {
        ...defaults,
        ...configurableOf(assistant),
        ...configurable,
        ...configurableOf(run),
      };
      for (const [key, value] of Object.entries(
        configurableOf({ config: { configurable: merged } }),
      )) {
        const inHome = rows.filter((row) => row.key === key && row.home !== "context");
        const inContext = rows.filter((row) => row.key === key && row.home === "context");
        expect(inHome.length + inContext.length).toBeGreaterThan(0);
        if (inHome.length > 0) expect(inHome).toMatchObject([{ value }]);
      }
      for (const row of rows) {
        expect(row.overridden.map(({ layer }) => layer)).not.toContain(row.layers[0]);
        expect(row.layers).toHaveLength(1);
      }
    }),
  );
});

test("the layer that gave a value is always among those that remain, and alone where all is known", () => {
  fc.assert(
    fc.property(layer, layer, values, layer, fc.boolean(), (now, before, inThread, run, told) => {
      const used = {
        config: {
          configurable: { ...configurableOf(before), ...inThread, ...configurableOf(run) },
        },
        context: { ...contextOf(before), ...contextOf(run) },
      };
      const thread = { held: inThread, certain: true };
      const truth = effectiveConfig({
        defaults: {},
        assistant: before,
        thread: { configurable: inThread },
        run,
      });
      const assistants = told ? [before] : [now, before];
      const rows = pastConfig(used, { defaults: {}, assistants, thread, sent: told ? run : null });
      for (const home of ["configurable", "context"] as const) {
        const of = (list: ConfigRow[], key: string) =>
          list.find((row) => row.key === key && (row.home === home || row.home === "both"));
        for (const row of rows.filter((one) => one.home === home || one.home === "both")) {
          const real = of(truth, row.key);
          expect(row.value).toEqual(real?.value);
          expect(row.layers).toEqual(expect.arrayContaining(real?.layers ?? ["nothing"]));
          if (told) expect(row.layers).toHaveLength(1);
        }
      }
    }),
  );
});

function configurableOf({ config }: Held): JsonObject {
  return config.configurable as JsonObject;
}

function contextOf({ context }: Held): JsonObject {
  return context as JsonObject;
}
