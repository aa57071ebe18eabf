// @vitest-environment happy-dom
import { act, useSyncExternalStore } from "react";
import { afterEach, expect, test } from "vitest";
import { byLabel, mount, type, unmountAll } from "@/components/schema-form/mount-form";
import { beginRun } from "@/lib/run/run-state";
import { newSession, type SessionState } from "@/lib/run/session-state";
import { RunOutcome } from "./run-outcome";

afterEach(unmountAll);

const yes = async () => true;
const nothing = () => undefined;
const deeds = {
  sendMessage: yes,
  runInput: yes,
  resume: yes,
  runFrom: yes,
  branchOff: yes,
  goOn: yes,
};
const others = { fits: true, stop: nothing, reload: nothing, newThread: nothing };

let state = newSession(null);
let publish: () => void = nothing;

function subscribe(listener: () => void) {
  publish = listener;
  return nothing;
}

function Page() {
  const shown = useSyncExternalStore(subscribe, () => state);
  return <RunOutcome run={{ ...deeds, ...others, state: shown }} />;
}

function shows(first: SessionState) {
  state = first;
  return (next: Partial<SessionState>) => {
    state = { ...state, ...next };
    act(() => publish());
  };
}

test("an answer that was typed survives a resume that fails", () => {
  const waiting = { ...beginRun(null), interrupts: [{ id: "one", value: "Lunch?" }] };
  const change = shows({ ...newSession(null), run: waiting });
  const page = mount(<Page />);
  type(byLabel(page, "Your answer"), "at noon");
  change({ phase: "starting", run: beginRun(null) });
  change({ run: waiting });
  change({ phase: "idle" });
  expect(byLabel(page, "Your answer")).toHaveProperty("value", "at noon");
  change({ phase: "running", run: beginRun(null) });
  expect(page.querySelector("textarea")).toBeNull();
});
