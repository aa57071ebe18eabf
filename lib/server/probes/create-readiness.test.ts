import { expect, test, vi } from "vitest";
import { type Deployment, PLAIN } from "../deployments";
import { createReadiness } from "./create-readiness";

const deployment = (slug: string): Deployment => ({
  ...PLAIN,
  slug,
  name: slug,
  url: "http://127.0.0.1:1",
  apiKey: undefined,
  embedded: false,
});

function ask(options: Partial<Parameters<typeof createReadiness>[0]> = {}) {
  return createReadiness({
    deployments: () => [deployment("a"), deployment("b")],
    answers: async () => true,
    isEnding: () => false,
    patience: 1_000,
    keep: 5_000,
    ...options,
  });
}

test("ready, with what each deployment's state is in all", async () => {
  const answers = async ({ slug }: Deployment) => {
    if (slug === "b") throw new Error("refused");
    return true;
  };
  expect(await ask({ answers })()).toEqual({
    status: "ready",
    deployments: { answering: 1, silent: 1 },
  });
});

test("a deployment that hangs is given up, and Roster stays ready", async () => {
  const answers = (_: Deployment, signal: AbortSignal) =>
    new Promise<boolean>((_resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
    });
  expect(await ask({ answers, patience: 5 })()).toEqual({
    status: "ready",
    deployments: { answering: 0, silent: 2 },
  });
});

test("however often one asks, deployments are looked at once in a while", async () => {
  let at = 0;
  const answers = vi.fn(async () => true);
  const ready = ask({ answers, now: () => at });
  await Promise.all([ready(), ready(), ready()]);
  expect(answers).toHaveBeenCalledTimes(2);
  at = 4_999;
  await ready();
  expect(answers).toHaveBeenCalledTimes(2);
  at = 5_000;
  await ready();
  expect(answers).toHaveBeenCalledTimes(4);
});

test("told to end, it is not ready", async () => {
  let isEnding = false;
  const ready = ask({ isEnding: () => isEnding });
  expect((await ready()).status).toBe("ready");
  isEnding = true;
  expect((await ready()).status).toBe("ending");
});
