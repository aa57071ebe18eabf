import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time";

function deferred() {
  let settle: (outcome: Error | string) => void = () => undefined;
  const promise = new Promise<string>((resolve, reject) => {
    settle = (outcome) => (typeof outcome === "string" ? resolve(outcome) : reject(outcome));
  });
  return { promise, settle };
}

test("the next begins when the one before has ended, however that went", async () => {
  const inTurn = oneAtATime();
  const { signal } = new AbortController();
  const begun: string[] = [];
  const [a, b] = [deferred(), deferred()];
  const task = (name: string, { promise }: typeof a) =>
    inTurn(() => {
      begun.push(name);
      return promise;
    }, signal);
  const first = task("a", a);
  const second = task("b", b);
  await Promise.resolve();
  expect(begun).toEqual(["a"]);
  a.settle(new Error("failed"));
  await expect(first).rejects.toThrow("failed");
  b.settle("done");
  expect(await second).toBe("done");
  expect(begun).toEqual(["a", "b"]);
});

test("what was aborted while it waited is not begun", async () => {
  const inTurn = oneAtATime();
  const waiting = new AbortController();
  const first = deferred();
  void inTurn(() => first.promise, new AbortController().signal);
  let begun = false;
  const second = inTurn(() => {
    begun = true;
    return Promise.resolve();
  }, waiting.signal);
  waiting.abort();
  first.settle("done");
  await expect(second).rejects.toThrow();
  expect(begun).toBe(false);
});
