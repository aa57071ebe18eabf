// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mount, unmountAll } from "@/components/schema-form/mount-form";
import { dismissToast, toast, toastStore } from "@/components/ui/toast";
import { Toaster } from "@/components/ui/toaster";
import { showWait } from "./show-wait";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  unmountAll();
  for (const { id } of toastStore.read()) dismissToast(id);
  vi.useRealTimers();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

async function show(header: string | null) {
  act(() => showWait(header));
  await pass(0);
}

test("counts down to when it may be tried again, and goes then", async () => {
  const page = mount(<Toaster />);
  await show("65");
  expect(page.textContent).toContain("Nothing that you typed is lost.");
  const timer = () => page.querySelector('[role="timer"]')?.textContent;
  expect(timer()).toBe("You can try again in 1:05.");
  await pass(60_000);
  expect(timer()).toBe("You can try again in 0:05.");
  await pass(5_000);
  expect(page.textContent).toBe("");
});

test("several at once are one, which lasts the longest", async () => {
  mount(<Toaster />);
  await show("10");
  await show("5");
  await show("30");
  expect(toastStore.read()).toHaveLength(1);
  await pass(29_000);
  expect(toastStore.read()).toHaveLength(1);
  await pass(1_000);
  expect(toastStore.read()).toEqual([]);
});

test("whoever put it away is told again the next time", async () => {
  mount(<Toaster />);
  await show("30");
  act(() => dismissToast(toastStore.read()[0]?.id ?? 0));
  await show("20");
  expect(toastStore.read()).toHaveLength(1);
});

test("without a time there is nothing to count; other messages stay as they are", async () => {
  const page = mount(<Toaster />);
  await show(null);
  expect(toastStore.read()).toEqual([]);
  act(() => void toast({ title: "Saved" }));
  expect(page.querySelector("li")?.className).toContain("toast-life");
  expect(page.querySelector('[role="timer"]')).toBeNull();
});
