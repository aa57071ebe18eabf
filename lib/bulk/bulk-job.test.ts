import { expect, test } from "vitest";
import { RosterError } from "@/lib/errors";
import { lostWrite } from "@/lib/langgraph/ambiguous";
import { countsOf, createBulkJob } from "./bulk-job";
import type { BulkResult } from "./bulk-result";

const items = ["a", "b", "c", "d", "e", "f", "g", "h", "i"].map((assistant_id) => ({
  assistant_id,
}));
type Item = (typeof items)[number];

/** A server of names that goes when it is told to, and forgets what it had not written down. */
function server(lastUntil: number) {
  const there = new Set(items.map(({ assistant_id }) => assistant_id));
  const asked: string[] = [];
  let count = 0;
  let isUp = true;
  const unreachable = () => new RosterError("upstream_unreachable", "Down.");
  return {
    there,
    asked,
    revive: (again: readonly string[]) => {
      isUp = true;
      for (const name of again) there.add(name);
    },
    deed: async ({ assistant_id: id }: Item): Promise<BulkResult> => {
      asked.push(id);
      count += 1;
      if (count === lastUntil) {
        isUp = false;
        there.delete(id);
        throw lostWrite(new RosterError("upstream_error", "Cut."), "Not known.", "unknown");
      }
      if (!isUp) throw unreachable();
      return { state: there.delete(id) ? "done" : "already" };
    },
    look: async ({ assistant_id: id }: Item) => {
      if (!isUp) throw unreachable();
      return !there.has(id);
    },
  };
}

const states = (job: { read: () => { results: ReadonlyMap<string, BulkResult> } }) =>
  items.map(({ assistant_id: id }) => job.read().results.get(id)?.state).join(" ");
const { signal } = new AbortController();

test("it tells how far it is, and in the end what became of each", async () => {
  const { deed, look } = server(0);
  const job = createBulkJob({ deed, look });
  const seen: string[] = [];
  job.subscribe(() => seen.push(`${job.read().phase} ${job.read().finished}`));
  expect(job.read().phase).toBe("ready");
  await job.start(items);
  expect(seen.slice(0, 3)).toEqual(["ready 0", "running 0", "running 1"]);
  expect(seen.at(-1)).toBe("over 9");
  expect(countsOf(job.read())).toMatchObject({ all: 9, done: 9, untried: 0 });
  expect(job.read().isDoubtful).toBe(false);
});

test("after the server was lost, all that was tried is looked at again, and the rest is done later", async () => {
  const mortal = server(4);
  const job = createBulkJob(mortal);
  await job.start(items);
  expect(states(job)).toBe("done done done unknown failed failed failed failed untried");
  expect(job.read()).toMatchObject({ gaveUp: { code: "upstream_unreachable" }, isDoubtful: true });

  await expect(job.check(signal)).rejects.toMatchObject({ code: "upstream_unreachable" });
  expect(job.read().isDoubtful).toBe(true);

  mortal.revive(["b", "c"]);
  await job.check(signal);
  expect(states(job)).toBe("done undone undone done failed failed failed failed untried");
  expect(job.read()).toMatchObject({ isDoubtful: false, isChecked: true });

  mortal.asked.length = 0;
  await job.retry();
  // What was never tried comes first, and what is gone is not asked for.
  expect(mortal.asked).toEqual(["i", "b", "c", "e", "f", "g", "h"]);
  expect(states(job)).toBe("done done done done done done done done done");
  expect(mortal.there.size).toBe(0);
});

test("a doubt stays until it was looked at, and a look that a new run overtook says nothing", async () => {
  const mortal = server(3);
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const job = createBulkJob({
    deed: mortal.deed,
    look: async (item: Item) => {
      const isGone = await mortal.look(item);
      await gate;
      return isGone;
    },
  });
  await job.start(items.slice(0, 4));
  // It comes back without the first that it had deleted.
  mortal.revive(["a"]);
  const overtaken = job.check(signal);
  await job.retry();
  expect(job.read()).toMatchObject({ runs: 2, isDoubtful: true });
  expect(mortal.there.has("a")).toBe(true);
  open();
  await overtaken;
  expect(job.read()).toMatchObject({ isDoubtful: true, isChecked: false });
});

test("what nobody knew of and is there still has failed", async () => {
  const mortal = server(1);
  const job = createBulkJob(mortal);
  await job.start(items.slice(0, 1));
  mortal.revive(["a"]);
  await job.check(signal);
  expect(job.read().results.get("a")).toMatchObject({ state: "failed" });
});

test("stopped, it says what was not tried; without a look nothing is doubtful", async () => {
  const job = createBulkJob({
    deed: async (item: Item): Promise<BulkResult> => {
      if (item.assistant_id === "a") job.stop();
      throw new RosterError("offline", "Lost.");
    },
  });
  await job.start(items);
  expect(countsOf(job.read())).toMatchObject({ failed: 1, untried: 8 });
  expect(job.read()).toMatchObject({ isDoubtful: false, gaveUp: null });
});
