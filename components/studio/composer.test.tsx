// @vitest-environment happy-dom
import { act, useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { byLabel, mount, press, type, unmountAll } from "@/components/schema-form/mount-form";
import { newSession } from "@/lib/run/session-state";
import { Composer } from "./composer";
import type { Queue } from "./use-queue";
import type { StudioRun } from "./use-run";

afterEach(unmountAll);

const yes = async () => true;
const nothing = () => undefined;
const run: StudioRun = {
  state: newSession(null),
  fits: true,
  sendMessage: yes,
  runInput: yes,
  resume: yes,
  branchOff: yes,
  goOn: yes,
  runFrom: yes,
  stop: nothing,
  reload: nothing,
  newThread: nothing,
};
const queue: Queue = {
  messages: [],
  standing: { now: "wait" },
  isOpen: false,
  urgent: null,
  isSending: false,
  add: nothing,
  remove: nothing,
  sendNow: nothing,
};

function open(sendMessage: StudioRun["sendMessage"]) {
  const place = { queue, messagesKey: "messages", draftKey: "local:one", aside: null };
  return mount(<Composer {...place} run={{ ...run, sendMessage }} />);
}

test("a message that was not sent is there again, though its field was left meanwhile", async () => {
  let answer: (sent: boolean) => void = nothing;
  const page = open(() => new Promise((resolve) => (answer = resolve)));
  type(byLabel(page, "Message"), "Hello");
  const send = page.querySelector("button[type=submit]");
  if (!send) throw new Error("no Send");
  press(send);
  expect(byLabel(page, "Message")).toHaveProperty("value", "");
  unmountAll();

  const again = open(yes);
  type(byLabel(again, "Message"), "And this");
  await act(async () => answer(false));
  expect(byLabel(again, "Message")).toHaveProperty("value", "Hello\nAnd this");
});

let show: (run: StudioRun) => void = nothing;

function Page({ first }: { first: StudioRun }) {
  const [shown, setShown] = useState(first);
  show = setShown;
  const place = { queue, messagesKey: "messages", draftKey: "local:one", aside: null };
  return <Composer {...place} run={shown} />;
}

test("Stop stops the run on screen, also after a change from one run that works to another", () => {
  const running = { ...newSession("one"), phase: "running" as const };
  const stopFirst = vi.fn();
  const stopSecond = vi.fn();
  const page = mount(<Page first={{ ...run, state: running, stop: stopFirst }} />);
  act(() => show({ ...run, state: running, stop: stopSecond }));
  const stop = page.querySelector("button[aria-label=Stop]");
  if (!stop) throw new Error("no Stop");
  press(stop);
  expect(stopFirst).not.toHaveBeenCalled();
  expect(stopSecond).toHaveBeenCalledOnce();

  act(() => show({ ...run, state: { ...running, phase: "idle" } }));
  expect(page.querySelector("button[aria-label=Stop]")).toBeNull();
});
