// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { byLabel, mount, press, unmountAll } from "@/components/schema-form/mount-form";
import { AdvancedConfig } from "./advanced-config";
import { type AssistantFormValues, EMPTY_FORM } from "./assistant-form-values";
import { useAssistantForm } from "./use-assistant-form";

type PageProps = { initial: Partial<AssistantFormValues>; send: () => void };

function Page({ initial, send }: PageProps) {
  const editor = useAssistantForm({ ...EMPTY_FORM, ...initial });
  return (
    <form onSubmit={(event) => void editor.form.handleSubmit(send)(event)}>
      <AdvancedConfig editor={editor} />
      <button type="submit">Save</button>
    </form>
  );
}

function open(initial: Partial<AssistantFormValues>) {
  const send = vi.fn();
  const container = mount(<Page initial={initial} send={send} />);
  const details = container.querySelector("details");
  const save = container.querySelector("button");
  return { container, details, send, submit: () => save && press(save) };
}

// What is loaded late is drawn at the end of an act().
function until(check: () => void) {
  return vi.waitFor(
    async () => {
      await act(() => Promise.resolve());
      check();
    },
    { timeout: 10_000 },
  );
}

afterEach(unmountAll);

test("nobody opened it: it is checked all the same, opens for what is wrong and leads there", async () => {
  const { container, details, send, submit } = open({ metadata: { bad: "x\u0000", team: "a" } });
  expect(container.textContent).not.toContain("How many steps");
  submit();
  await until(() => expect(document.activeElement).toBe(byLabel(container, "Value of “bad”")));
  expect(details).toHaveProperty("open", true);
  expect(send).not.toHaveBeenCalled();
}, 20_000);

test("nobody opened it and nothing is wrong: it stays shut, and all of it is sent", async () => {
  const held = { recursionLimit: "7", tags: ["a"], metadata: { x: 1 }, otherConfig: { y: 2 } };
  const { details, send, submit } = open(held);
  submit();
  await until(() => expect(send).toHaveBeenCalledOnce());
  expect(send.mock.calls[0]?.[0]).toMatchObject(held);
  expect(details).toHaveProperty("open", false);
}, 20_000);
