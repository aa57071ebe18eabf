import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PendingDeletes } from "./pending-deletes";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function deed(result: () => Promise<void> = () => Promise.resolve()) {
  return { carryOut: vi.fn(result), leave: vi.fn(), onDone: vi.fn(), onFailed: vi.fn() };
}

test("a delete is carried out once, after the wait", async () => {
  const deletes = new PendingDeletes(6_000);
  const one = deed();
  deletes.add("a", one);
  deletes.add("a", deed());
  await vi.advanceTimersByTimeAsync(5_999);
  expect(one.carryOut).not.toHaveBeenCalled();
  expect(deletes.snapshot().get("a")).toBe("waiting");
  await vi.advanceTimersByTimeAsync(1);
  expect(one.carryOut).toHaveBeenCalledOnce();
  expect(one.onDone).toHaveBeenCalledOnce();
  expect(deletes.snapshot().get("a")).toBe("gone");
});

test("one that is undone never happens, and can be asked for again", async () => {
  const deletes = new PendingDeletes(6_000);
  const one = deed();
  deletes.add("a", one);
  expect(deletes.undo("a")).toBe(true);
  await vi.runAllTimersAsync();
  deletes.leave();
  expect(one.carryOut).not.toHaveBeenCalled();
  expect(one.leave).not.toHaveBeenCalled();
  expect(deletes.snapshot().size).toBe(0);
  deletes.add("a", one);
  await vi.runAllTimersAsync();
  expect(one.carryOut).toHaveBeenCalledOnce();
});

test("what is on its way cannot be undone, and a failure brings it back", async () => {
  const deletes = new PendingDeletes(6_000);
  const failure = new Error("no");
  const one = deed(() => Promise.reject(failure));
  deletes.add("a", one);
  deletes.carryOut("a");
  expect(deletes.snapshot().get("a")).toBe("deleting");
  expect(deletes.undo("a")).toBe(false);
  await vi.runAllTimersAsync();
  expect(one.onFailed).toHaveBeenCalledWith(failure);
  expect(deletes.snapshot().has("a")).toBe(false);
});

test("leaving the page carries out what waits, and only that", async () => {
  const deletes = new PendingDeletes(6_000);
  const [waiting, done] = [deed(), deed()];
  deletes.add("done", done);
  await vi.runAllTimersAsync();
  deletes.add("waiting", waiting);
  deletes.leave();
  deletes.leave();
  await vi.runAllTimersAsync();
  expect(waiting.leave).toHaveBeenCalledOnce();
  expect(waiting.carryOut).not.toHaveBeenCalled();
  expect(done.leave).not.toHaveBeenCalled();
});
