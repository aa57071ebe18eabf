// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { mount, unmountAll } from "@/components/schema-form/mount-form";
import { DeploymentProvider } from "@/components/shell/deployment-provider";
import { createClient } from "@/lib/langgraph/client";
import type { Assistant } from "@/lib/langgraph/types";
import { RunSession } from "@/lib/run/run-session";
import { type StudioRun, useRun } from "./use-run";

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
const assistant: Assistant = {
  assistant_id: "a",
  graph_id: "agent",
  name: "Agent",
  description: null,
  version: 1,
  created_at: "",
  updated_at: "",
  metadata: {},
  config: {},
  context: null,
};
const none = async () => {
  throw new Error("Nothing is run.");
};
const target = { assistant, plan: null, prepare: none };

function sessionOf(threadId: string) {
  const client = createClient({ deployment: "local", baseUrl: "http://server", fetch: none });
  return new RunSession({ client, threadId, schedule: queueMicrotask });
}

const first = sessionOf("t1");
const second = sessionOf("t2");
const showBranch = vi.fn<(branch: string | null) => undefined>();
let run: StudioRun | null = null;
let open: (session: RunSession) => void = () => {};

function Page() {
  const [session, setSession] = useState(first);
  open = setSession;
  const view = { branch: "c1", showBranch, before: [], after: [] };
  run = useRun({ session, renew: () => session }, view, target, false, null);
  return null;
}

test.each([
  ["leaves the branch that was shown", first, [[null]]],
  ["leaves a thread alone that was opened meanwhile", second, []],
])("a run that has begun %s", async (_, shown, calls) => {
  let answer: (begun: boolean) => void = () => {};
  vi.spyOn(first, "start").mockReturnValue(
    new Promise((done) => {
      answer = done;
    }),
  );
  showBranch.mockClear();
  mount(
    <QueryClientProvider client={new QueryClient()}>
      <DeploymentProvider deployment={deployment}>
        <Page />
      </DeploymentProvider>
    </QueryClientProvider>,
  );
  const started = run?.goOn();
  act(() => open(shown));
  answer(true);
  await started;
  expect(showBranch.mock.calls).toEqual(calls);
});
