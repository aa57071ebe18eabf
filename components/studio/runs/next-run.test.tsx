// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { press, unmountAll } from "@/components/schema-form/mount-form";
import { SILENT_SERVER } from "@/lib/langgraph/capabilities";
import { newSession } from "@/lib/run/session-state";
import type { StudioTarget } from "../use-target";
import { ASSISTANT, mountRuns, TARGET } from "./mount-runs";
import { NextRun } from "./next-run";

afterEach(unmountAll);

const yes = async () => true;
const nothing = () => undefined;
const RUN = {
  sendMessage: yes,
  runInput: yes,
  resume: yes,
  runFrom: yes,
  branchOff: yes,
  goOn: yes,
  fits: true,
  stop: nothing,
  reload: nothing,
  newThread: nothing,
  state: newSession(null),
};
const DEFAULT = {
  ...ASSISTANT,
  assistant_id: "default",
  config: { configurable: { tone: "of the default assistant" } },
};
const THROUGH_DEFAULT: StudioTarget = {
  ...TARGET,
  plan: {
    assistantId: "default",
    throughDefault: true,
    graphId: "agent",
    config: ASSISTANT.config,
    stamp: { roster_assistant_id: "a", roster_version: 1, roster_config_hash: "h" },
    leaks: [],
  },
};

const until = (check: () => void) => act(() => vi.waitFor(check, { timeout: 5000 }));

test("what the run goes through is not taken to be empty while it is read, or cannot be", async () => {
  const answers: ((response: Response) => void)[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(
    () => new Promise((resolve) => answers.push(resolve)),
  );
  const page = mountRuns(<NextRun target={THROUGH_DEFAULT} run={RUN} info={SILENT_SERVER} />);
  await until(() => expect(answers).toHaveLength(1));
  expect(page.querySelector("table")).toBeNull();
  expect(page.querySelector("[role=alert]")).toBeNull();

  answers[0]?.(new Response("no", { status: 403 }));
  await until(() => expect(page.querySelector("[role=alert]")).not.toBeNull());
  expect(page.querySelector("table")).toBeNull();

  const again = [...page.querySelectorAll("button")].find(
    ({ textContent }) => textContent === "Try again",
  );
  if (!again) throw new Error("no way to try again");
  press(again);
  await until(() => expect(answers).toHaveLength(2));
  answers[1]?.(Response.json([DEFAULT]));
  await until(() => expect(page.textContent).toContain("of the default assistant"));
});

test("a graph without a default assistant gives nothing beneath the run", async () => {
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json([]));
  const page = mountRuns(<NextRun target={THROUGH_DEFAULT} run={RUN} info={SILENT_SERVER} />);
  await until(() => expect(page.querySelector("table")?.textContent).toContain("model"));
});
