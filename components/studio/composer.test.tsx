// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, expect, test } from "vitest";
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
