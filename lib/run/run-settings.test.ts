import { expect, test } from "vitest";
import type { RunPlan } from "./run-request";
import { runRequest } from "./run-request";
import {
  DEFAULT_RUN_SETTINGS,
  isDefault,
  parseRunSettings,
  type RunSettings,
  settingsSent,
} from "./run-settings";

const CHANGED: RunSettings = {
  modes: ["checkpoints", "debug"],
  subgraphs: false,
  recursionLimit: 3,
  multitask: "enqueue",
  durability: "exit",
};

test.each([null, "", "{", "[]", "7", '{"modes":"all","recursionLimit":-1,"multitask":"x"}'])(
  "what a tab has not kept well is the default: %j",
  (kept) => {
    expect(parseRunSettings(kept)).toEqual(DEFAULT_RUN_SETTINGS);
    expect(isDefault(parseRunSettings(kept))).toBe(true);
  },
);

test("what was kept is read back", () => {
  expect(parseRunSettings(JSON.stringify(CHANGED))).toEqual(CHANGED);
  expect(isDefault(CHANGED)).toBe(false);
});

test("what Studio draws from is always asked for, and tasks once", () => {
  const own = ["messages-tuple", "values", "updates", "custom"];
  expect(settingsSent(DEFAULT_RUN_SETTINGS, false).stream_mode).toEqual(own);
  expect(settingsSent({ ...CHANGED, modes: ["tasks"] }, true).stream_mode).toEqual([
    ...own,
    "tasks",
  ]);
});

test("they reach the request, and leave the assistant's own limit alone where none is set", () => {
  const plan: RunPlan = {
    assistantId: "a",
    throughDefault: false,
    graphId: "g",
    config: { recursion_limit: 30, tags: ["t"] },
    stamp: { roster_assistant_id: "a", roster_config_hash: "h", roster_version: 1 },
    leaks: [],
  };
  const plain = runRequest(plan, { input: null }, "r");
  expect(plain.config).toEqual(plan.config);
  expect(plain).toMatchObject({ multitask_strategy: "reject", stream_subgraphs: true });
  expect(plain).not.toHaveProperty("durability");
  const changed = runRequest(plan, { input: null, settings: CHANGED }, "r");
  expect(changed).toMatchObject({
    config: { recursion_limit: 3, tags: ["t"] },
    multitask_strategy: "enqueue",
    stream_subgraphs: false,
    durability: "exit",
  });
  expect(changed).not.toHaveProperty("settings");
});
