import type { Config, Json, JsonObject } from "@/lib/langgraph/types";
import { asObject, configurableOf, sameJson } from "@/lib/langgraph/values";
import { isServerKey } from "./server-key";

/** From the weakest to the strongest: what a later one holds takes the place of an earlier one's. */
export const CONFIG_LAYERS = ["schema default", "assistant", "thread", "run"] as const;
export type ConfigLayer = (typeof CONFIG_LAYERS)[number];

/** Where a key lives: "config" is beside `configurable`, as `recursion_limit` is. */
export type ConfigHome = "configurable" | "context" | "both" | "config";

export type Layered = { layer: ConfigLayer; value: Json };

/** One key as a run has it. */
export type ConfigRow = {
  key: string;
  home: ConfigHome;
  value: Json;
  /** The layer that won; several where nothing says which of them, none where nothing explains it. */
  layers: ConfigLayer[];
  /** What weaker layers hold for the key, the strongest first. */
  overridden: Layered[];
};

export type Held = { config: Config; context?: Json | undefined };

type Stacks = Record<"configurable" | "context" | "config", LayerValues[]>;
type LayerValues = { layer: ConfigLayer; values: JsonObject };

/** The value, and why, of each key in one home. */
type Explain = (
  home: keyof Stacks,
  layers: LayerValues[],
  key: string,
) => Omit<ConfigRow, "key" | "home">;

/**
 * What a run gets when all its layers are known: the assistant's configurable, beneath the thread's,
 * beneath the run's; a thread has no context. Schema defaults count for keys that no layer holds.
 * Rows are in the order of `defaults`, then as the layers have them.
 */
export function effectiveConfig(input: {
  defaults: JsonObject;
  assistant: Held;
  thread: Config | null;
  run: Held;
}): ConfigRow[] {
  const { defaults, assistant, thread, run } = input;
  const stacks = stacksOf([assistant], thread && configurableOf(thread), run);
  const top: Explain = (_, layers, key) => {
    const [winner, ...overridden] = holders(layers, key).reverse();
    return { value: winner?.value ?? null, layers: winner ? [winner.layer] : [], overridden };
  };
  return rowsOf(defaults, stacks, keysOf(stacks), top);
}

/** What is known of a run that is over, beside the configuration that it had. */
export type PastLayers = {
  defaults: JsonObject;
  /** What the assistant may have held then; empty where that is not known. */
  assistants: Held[];
  /** The thread's configurable before the run, null where not known; `certain`: it had exactly that. */
  thread: { held: JsonObject; certain: boolean } | null;
  /** What the run was sent; null where nothing says. */
  sent: Held | null;
};

/**
 * The same for a run that is over. Servers keep only the merged result, so the layer of a key is
 * inferred: those remain that could have given the value.
 */
export function pastConfig(used: Held, known: PastLayers): ConfigRow[] {
  const { defaults, assistants, thread, sent } = known;
  const stacks = stacksOf(assistants, thread?.held ?? null, sent);
  const had = stacksOf([], null, used);
  const infer: Explain = (home, layers, key) => {
    const value = holders(had[home], key)[0]?.value ?? null;
    const may = (layer: ConfigLayer, isKnown: boolean) =>
      !isKnown || heldBy(layers, layer, key).some((held) => sameJson(held, value));
    const inThread = home === "configurable" && heldBy(layers, "thread", key).length > 0;
    const candidates: ConfigLayer[] = [];
    if (!(thread?.certain && inThread) && may("assistant", assistants.length > 0)) {
      candidates.push("assistant");
    }
    if (home === "configurable" && may("thread", thread !== null)) candidates.push("thread");
    if (may("run", sent !== null)) candidates.push("run");
    const isSent = sent !== null && candidates.includes("run");
    const won: ConfigLayer[] = isSent ? ["run"] : candidates;
    const weakest = CONFIG_LAYERS.indexOf(won[0] ?? "schema default");
    const overridden = agreed(layers, key, assistants.length).filter(
      ({ layer }) =>
        CONFIG_LAYERS.indexOf(layer) < weakest && (layer !== "thread" || thread?.certain === true),
    );
    return { value, layers: won, overridden };
  };
  return rowsOf(defaults, stacks, keysOf(had), infer);
}

function stacksOf(assistants: Held[], thread: JsonObject | null, run: Held | null): Stacks {
  const each = (pick: (held: Held) => JsonObject, middle: LayerValues[]): LayerValues[] => [
    ...assistants.map((held) => ({ layer: "assistant" as const, values: pick(held) })),
    ...middle,
    ...(run ? [{ layer: "run" as const, values: pick(run) }] : []),
  ];
  return {
    configurable: each(
      ({ config }) => configurableOf(config),
      thread ? [{ layer: "thread", values: thread }] : [],
    ),
    context: each(({ context }) => asObject(context), []),
    config: each(({ config: { configurable: _c, metadata: _m, ...rest } }) => rest, []),
  };
}

function keysOf(stacks: Stacks): Record<keyof Stacks, string[]> {
  const keys = (layers: LayerValues[]) => [
    ...new Set(layers.flatMap(({ values }) => Object.keys(values))),
  ];
  return {
    configurable: keys(stacks.configurable),
    context: keys(stacks.context),
    config: keys(stacks.config),
  };
}

function holders(layers: LayerValues[], key: string): Layered[] {
  return layers.flatMap(({ layer, values }) => {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    return value === undefined ? [] : [{ layer, value }];
  });
}

function heldBy(layers: LayerValues[], layer: ConfigLayer, key: string): Json[] {
  return holders(layers, key).flatMap((one) => (one.layer === layer ? [one.value] : []));
}

/** What each layer holds, strongest first; of several assistants only what all of them say. */
function agreed(layers: LayerValues[], key: string, assistants: number): Layered[] {
  const held = heldBy(layers, "assistant", key);
  const same = held.length === assistants && held.every((one) => sameJson(one, held[0]));
  const others = holders(layers, key).filter(({ layer }) => layer !== "assistant");
  const [value] = held;
  return [
    ...others.reverse(),
    ...(same && value !== undefined ? [{ layer: "assistant" as const, value }] : []),
  ];
}

function rowsOf(
  defaults: JsonObject,
  stacks: Stacks,
  keys: Record<keyof Stacks, string[]>,
  explain: Explain,
): ConfigRow[] {
  const ofDefault = (key: string): Layered[] =>
    Object.hasOwn(defaults, key) ? [{ layer: "schema default", value: defaults[key] ?? null }] : [];
  const inHome = (home: "configurable" | "context") =>
    keys[home]
      .filter((key) => !isServerKey(key) || Object.hasOwn(defaults, key))
      .map((key): ConfigRow => {
        const row = explain(home, stacks[home], key);
        return { key, home, ...row, overridden: [...row.overridden, ...ofDefault(key)] };
      });
  const values = mirrored(inHome("configurable"), inHome("context"));
  const held = new Set(values.map(({ key }) => key));
  const unset = Object.entries(defaults)
    .filter(([key]) => !held.has(key))
    .map(([key, value]): ConfigRow => {
      return { key, home: "both", value, layers: ["schema default"], overridden: [] };
    });
  const order = [...new Set([...Object.keys(defaults), ...held])];
  const settings = keys.config.map((key): ConfigRow => {
    return { key, home: "config", ...explain("config", stacks.config, key) };
  });
  const placed = [...values, ...unset].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return [...placed, ...settings];
}

/** A key that both homes hold alike is one row; elsewhere each home has its own. */
function mirrored(configurable: ConfigRow[], context: ConfigRow[]): ConfigRow[] {
  const other = new Map(context.map((row) => [row.key, row]));
  const rows = configurable.flatMap((row) => {
    const twin = other.get(row.key);
    other.delete(row.key);
    if (!twin) return [row];
    return isTwin(row, twin) ? [{ ...row, home: "both" as const }] : [row, twin];
  });
  return [...rows, ...other.values()];
}

function isTwin(row: ConfigRow, twin: ConfigRow): boolean {
  const differs = ({ layer, value }: Layered) =>
    row.overridden.some((one) => one.layer === layer && !sameJson(one.value, value));
  return (
    sameJson(row.value, twin.value) &&
    sameJson(row.layers, twin.layers) &&
    !twin.overridden.some(differs)
  );
}
