import type { Json, JsonObject, RunRequest, StreamMode } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";

/** How runs are sent, beside what they run. Null leaves a thing to the assistant or the server. */
export type RunSettings = {
  /** Stream modes beside those that Studio draws from. */
  modes: ExtraMode[];
  subgraphs: boolean;
  recursionLimit: number | null;
  multitask: Multitask;
  durability: Durability | null;
};

/** What Studio draws from, asked for in every run. */
export const STUDIO_STREAM_MODES = ["messages-tuple", "values", "updates", "custom"] as const;
export const EXTRA_MODES = ["tasks", "checkpoints", "debug", "events"] as const;
export const MULTITASK = ["reject", "enqueue", "interrupt", "rollback"] as const;
export const DURABILITY = ["async", "sync", "exit"] as const;

type ExtraMode = (typeof EXTRA_MODES)[number];
type Multitask = (typeof MULTITASK)[number];
type Durability = (typeof DURABILITY)[number];

export const DEFAULT_RUN_SETTINGS: RunSettings = {
  modes: [],
  subgraphs: true,
  recursionLimit: null,
  multitask: "reject",
  durability: null,
};

/** The settings that a tab has kept, as JSON; what is not understood of them is the default. */
export function parseRunSettings(kept: string | null): RunSettings {
  const { modes, subgraphs, recursionLimit, multitask, durability } = read(kept);
  const chosen = Array.isArray(modes) ? modes : [];
  return {
    modes: EXTRA_MODES.filter((mode) => chosen.includes(mode)),
    subgraphs: subgraphs !== false,
    recursionLimit: isLimit(recursionLimit) ? recursionLimit : null,
    multitask: MULTITASK.find((one) => one === multitask) ?? DEFAULT_RUN_SETTINGS.multitask,
    durability: DURABILITY.find((one) => one === durability) ?? null,
  };
}

function read(kept: string | null): JsonObject {
  try {
    const value: Json = JSON.parse(kept ?? "null");
    return asObject(value);
  } catch {
    return {};
  }
}

export function isLimit(value: Json | undefined): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}

export function isDefault(settings: RunSettings): boolean {
  return JSON.stringify(settings) === JSON.stringify(DEFAULT_RUN_SETTINGS);
}

type Sent = Required<Pick<RunRequest, "stream_mode" | "stream_subgraphs" | "multitask_strategy">> &
  Pick<RunRequest, "durability">;

/** What the settings add to the body of a run; `tasks` asks for tasks whatever they say. */
export function settingsSent(settings: RunSettings, tasks: boolean): Sent {
  const extra = EXTRA_MODES.filter(
    (mode) => settings.modes.includes(mode) || (mode === "tasks" && tasks),
  );
  const modes: StreamMode[] = [...STUDIO_STREAM_MODES, ...extra];
  return {
    stream_mode: modes,
    stream_subgraphs: settings.subgraphs,
    multitask_strategy: settings.multitask,
    ...(settings.durability === null ? {} : { durability: settings.durability }),
  };
}
