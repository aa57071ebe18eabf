// @vitest-environment happy-dom
import { act, useSyncExternalStore } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { mount, unmountAll } from "@/components/schema-form/mount-form";
import { DeploymentProvider } from "@/components/shell/deployment-provider";
import type { Json } from "@/lib/langgraph/types";
import { beginRun } from "@/lib/run/run-state";
import { newSession, type SessionState } from "@/lib/run/session-state";
import type { StudioRun } from "./use-run";
import { type TurnDeeds, useTurnDeeds } from "./use-turn-deeds";

afterEach(unmountAll);

const deployment = {
  slug: "local",
  name: "Local",
  host: "localhost",
  url: "http://server",
  embedded: false,
  readOnly: false,
  role: "editor" as const,
  off: null,
  colour: null,
};
const old = { type: "human", id: "m1", content: "Lunch?" };
const values = { messages: [old] };
const fork = { runId: "r1", checkpointId: "c1", values: { messages: [] } };
const shown = { forks: new Map([["m1", fork]]) };

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

let state: SessionState;
let deeds: TurnDeeds | null;
let publish = () => {};
const branchOff = vi.fn<StudioRun["branchOff"]>();

function Page() {
  const now = useSyncExternalStore(
    (listener) => {
      publish = listener;
      return () => undefined;
    },
    () => state,
  );
  const run = { state: now, fits: true, branchOff };
  deeds = useTurnDeeds(run, { shown, isTip: () => false }, { showBranch: () => {} }, "messages");
  return null;
}

function change(next: Partial<SessionState>) {
  state = { ...state, ...next };
  act(() => publish());
}

/** Edits the message; gives what answers the start of the run. */
function edit(text: string) {
  state = { ...newSession("t1"), phase: "idle", run: beginRun(values) };
  const answer = deferred<boolean>();
  branchOff.mockImplementation(() => {
    change({ phase: "starting" });
    return answer.promise;
  });
  mount(
    <DeploymentProvider deployment={deployment}>
      <Page />
    </DeploymentProvider>,
  );
  act(() => deeds?.edit({ id: "m1", text }));
  return answer.resolve;
}

test("an edited message begins its run at once, and what it was given is read by the start", async () => {
  const read = deferred<Response>();
  vi.stubGlobal("fetch", () => read.promise);
  const answer = edit("Dinner?");
  act(() => void deeds?.sendEdited());
  expect(branchOff).toHaveBeenCalledOnce();
  // Nothing can be typed, and no other message can be sent before it.
  expect(deeds).toBeNull();

  const [, input] = branchOff.mock.calls[0] ?? [];
  if (typeof input !== "function") throw new Error("The input is no part of the start.");
  const given: Promise<Json> = input(new AbortController().signal);
  read.resolve(Response.json({ kwargs: { input: { ...values, tone: "dry" } } }));
  expect(await given).toMatchObject({ messages: [{ content: "Dinner?" }], tone: "dry" });

  await act(async () => answer(true));
  change({ phase: "idle" });
  expect(deeds?.editing).toBeNull();
});

test("an edited message that was not run comes back with what was typed", async () => {
  const answer = edit("Dinner?");
  act(() => void deeds?.sendEdited());
  await act(async () => answer(false));
  change({ phase: "idle" });
  expect(deeds?.editing).toEqual({ id: "m1", text: "Dinner?" });
});
