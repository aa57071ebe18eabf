import { expect, test } from "vitest";
import { fewAtATime } from "./few-at-a-time";

function deferred() {
  let settle: (outcome: Error | string) => void = () => undefined;
  const promise = new Promise<string>((resolve, reject) => {
    settle = (outcome) => (typeof outcome === "string" ? resolve(outcome) : reject(outcome));
  });
  return { promise, settle };
}

test("the next begins when the one before has ended, however that went", async () => {
  const inTurn = fewAtATime(1);
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
  const inTurn = fewAtATime(1);
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

test("no more than are allowed go on together, and each gets its turn", async () => {
  const inTurn = fewAtATime(2);
  const { signal } = new AbortController();
  const tasks = Array.from({ length: 5 }, deferred);
  const begun: number[] = [];
  const answers = tasks.map(({ promise }, index) =>
    inTurn(() => {
      begun.push(index);
      return promise;
    }, signal),
  );
  expect(begun).toEqual([0, 1]);
  tasks[1]?.settle("b");
  await answers[1];
  await Promise.resolve();
  expect(begun).toEqual([0, 1, 2]);
  for (const { settle } of tasks) settle("done");
  expect(await Promise.all(answers)).toEqual(["done", "b", "done", "done", "done"]);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});
