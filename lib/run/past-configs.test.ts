import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SILENT_SERVER } from "@/lib/langgraph/capabilities";
import type { Assistant, JsonObject, PastRun, ServerInfo } from "@/lib/langgraph/types";
import { asObject, configurableOf } from "@/lib/langgraph/values";
import type { ConfigLayer } from "./effective-config";
import { inBothHomes, type PastKnown, pastConfigs } from "./past-configs";
import { contentHash } from "./run-request";

const JS: ServerInfo = { ...SILENT_SERVER, context: "js" };
const PYTHON: ServerInfo = { ...SILENT_SERVER, langgraph_py_version: "1.0.0" };

function assistant(fields: Partial<Assistant> = {}): Assistant {
  return {
    assistant_id: "a",
    graph_id: "agent",
    name: "A",
    description: null,
    version: 1,
    config: {},
    context: null,
    metadata: {},
    created_at: "",
    updated_at: "",
    ...fields,
  };
}

const DEFAULT = assistant({ assistant_id: "default" });
const V1 = assistant({ config: { configurable: { model: "one" } } });
const V2 = assistant({ version: 2, config: { configurable: { model: "two" } } });
const KNOWN: PastKnown = {
  assistant: V2,
  versions: [V2, V1],
  defaultAssistant: DEFAULT,
  info: JS,
  schemas: null,
  defaults: {},
  threadConfig: null,
};

let clock = 0;
function run(configurable: JsonObject, fields: Partial<PastRun> = {}): PastRun {
  clock += 1;
  const at = String(clock).padStart(6, "0");
  return {
    run_id: `run-${clock}`,
    thread_id: "t",
    assistant_id: "a",
    status: "success",
    metadata: {},
    created_at: at,
    updated_at: at,
    used: { config: { configurable }, context: null },
    ...fields,
  };
}

function stamp(content: Assistant, as: JsonObject): Partial<PastRun> {
  return {
    assistant_id: as.roster_draft ? "default" : "a",
    metadata: {
      roster_request_id: "r",
      roster_assistant_id: "a",
      roster_config_hash: contentHash(content),
      ...as,
    },
  };
}

describe("what runs are credited with", () => {
  test("a version, where Roster started the run; a thread's stamp alone says nothing", () => {
    const mine = run({ model: "one" }, stamp(V1, { roster_version: 1 }));
    const foreign = run(
      { model: "one" },
      { metadata: { roster_assistant_id: "a", roster_version: 1 } },
    );
    const [second, first] = pastConfigs([foreign, mine], true, KNOWN);
    expect(first?.ran).toEqual({ assistantId: "a", version: 1, draftOf: null });
    expect(first?.rows).toMatchObject([{ key: "model", layers: ["run"] }]);
    expect(second?.ran).toEqual({ assistantId: "a", version: null, draftOf: null });
    expect(second?.rows).toMatchObject([{ layers: ["thread", "run"] }]);
  });

  test("a draft, all of whose runs were sent the same", () => {
    const typed = assistant({ config: { configurable: { model: "typed" } } });
    const as = stamp(typed, { roster_draft: true, roster_base_version: 1, roster_version: null });
    const runs = [run({ model: "typed" }, as), run({ model: "typed" }, as)];
    const configs = pastConfigs(runs.reverse(), true, KNOWN);
    expect(configs).toMatchObject([
      { ran: { version: null, draftOf: 1 }, throughDefault: true, rows: [{ layers: ["run"] }] },
      { ran: { version: null, draftOf: 1 }, throughDefault: true, rows: [{ layers: ["run"] }] },
    ]);
  });

  test("the limit of the run settings is the run's", () => {
    const as = stamp(V1, { roster_version: 1 });
    const used = { config: { ...V1.config, recursion_limit: 50 }, context: null };
    const [only] = pastConfigs([run({}, { ...as, used })], true, KNOWN);
    expect(only?.rows?.find(({ key }) => key === "recursion_limit")).toMatchObject({
      home: "config",
      layers: ["run"],
    });
  });

  test("a run of which the server says nothing has no rows, and the others still do", () => {
    const configs = pastConfigs([run({ model: "one" }), run({}, { used: null })], true, KNOWN);
    expect(configs.map(({ rows }) => rows?.length ?? null)).toEqual([1, null]);
  });

  test("a run that waited in a busy thread has not changed the thread", () => {
    const long = run({ model: "one" }, { updated_at: "999999" });
    const waiting = run({ model: "sent" });
    const after = run({ model: "one" }, { created_at: "999999", updated_at: "999999" });
    const [last] = pastConfigs([after, waiting, long], true, KNOWN);
    expect(last?.rows).toMatchObject([{ layers: ["thread", "run"] }]);
  });
});

type Deed = { active: number; sent: JsonObject };
const values = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom(1, 2));
const deeds = fc.array(fc.record({ active: fc.constantFrom(0, 1), sent: values }), {
  maxLength: 5,
});

/** A thread as the servers run it: what each run had, and which layer gave each key. */
function replay(info: ServerInfo, versions: Assistant[], list: Deed[]) {
  let thread: JsonObject = {};
  const done = list.map(({ active, sent }) => {
    const own = configurableOf(versions[active]?.config ?? {});
    const used = { ...own, ...thread, ...sent };
    const given = inBothHomes({ config: { configurable: sent } }, info);
    const context = { ...asObject(versions[active]?.context), ...asObject(given.context) };
    const layerOf = (key: string): ConfigLayer =>
      key in sent ? "run" : key in thread ? "thread" : "assistant";
    const truth = Object.keys(used).map((key) => [key, layerOf(key)] as const);
    thread = info === JS ? used : { ...own, ...thread };
    return { truth, run: run(used, { used: { config: { configurable: used }, context } }) };
  });
  return { done, thread };
}

test.each([
  ["the JS server", JS],
  ["the Python server", PYTHON],
])("the true layer is always among those that remain, on %s", (_, info) => {
  fc.assert(
    fc.property(values, values, deeds, (one, two, list) => {
      const versions = [one, two].map((configurable, index) =>
        assistant({ version: index + 1, config: { configurable }, context: configurable }),
      );
      const { done, thread } = replay(info, versions, list);
      const known = { ...KNOWN, info, versions, threadConfig: { configurable: thread } };
      const runs = done.map(({ run }) => run).reverse();
      const configs = pastConfigs(runs, true, known).reverse();
      for (const [index, { truth }] of done.entries()) {
        for (const [key, layer] of truth) {
          const rows = configs[index]?.rows ?? [];
          const row = rows.find((each) => each.key === key && each.home !== "context");
          expect(row?.layers).toContain(layer);
        }
      }
    }),
  );
});
