import fc from "fast-check";
import { expect, test } from "vitest";
import type { ThreadState } from "@/lib/langgraph/types";
import { checkpointOf, readBranches } from "./branches";

/** A checkpoint with messages of these names; `~` ends a name before what it says. */
function state(id: string, parent: string | null, ...names: string[]): ThreadState {
  const at = (checkpoint_id: string) => ({ thread_id: "t", checkpoint_id, checkpoint_ns: "" });
  const messages = names.map((name) => {
    const [messageId = "", content = name] = name.split("~");
    return { type: messageId.startsWith("h") ? "human" : "ai", id: messageId, content };
  });
  return {
    values: { messages },
    next: [],
    tasks: [],
    metadata: { run_id: `run of ${id}` },
    created_at: null,
    checkpoint: at(id),
    parent_checkpoint: parent === null ? null : at(parent),
  };
}

const TURNS = [
  state("c1", null),
  state("c2", "c1", "h1"),
  state("c3", "c2", "h1", "a1"),
  state("c4", "c3", "h1", "a1"),
  state("c5", "c4", "h1", "a1", "h2"),
  state("c6", "c5", "h1", "a1", "h2", "a2"),
];
/** h2 edited at c4, twice, and the answer to the second edit made anew. */
const EDITED = [
  ...TURNS,
  state("d1", "c4", "h1", "a1"),
  state("d2", "d1", "h1", "a1", "h3"),
  state("d3", "d2", "h1", "a1", "h3", "a3"),
  state("e1", "d1", "h1", "a1"),
  state("e2", "e1", "h1", "a1", "h4"),
  state("e3", "e2", "h1", "a1", "h4", "a4"),
  state("f3", "e2", "h1", "a1", "h4", "a5"),
];

const read = (states: ThreadState[], wanted: string | null = null) => {
  const branches = readBranches(states.toReversed(), "messages", wanted);
  if (!branches) throw new Error("No branches.");
  return branches;
};
const heads = (states: ThreadState[], wanted: string) => checkpointOf(read(states, wanted).head);

test("a thread that never parted has no places, and a fork before each message", () => {
  const { head, isLatest, places, forks } = read(TURNS);
  expect([checkpointOf(head), isLatest, places.size]).toEqual(["c6", true, 0]);
  const from = ["h1", "a1", "h2", "a2"].map((id) => forks.get(id)?.checkpointId);
  expect(from).toEqual(["c1", "c2", "c4", "c5"]);
  expect(forks.get("h2")?.runId).toBe("run of c5");
});

test("edits and new answers stand beside what they replace, oldest first", () => {
  const { places } = read(EDITED);
  expect(places.get("h4")).toEqual({ at: 3, of: 3, previous: "d3", next: null });
  expect(places.get("a5")).toEqual({ at: 2, of: 2, previous: "e3", next: null });
  expect(read(EDITED, "d3").places.get("h3")).toEqual({ at: 2, of: 3, previous: "c6", next: "f3" });
  expect(read(EDITED, "d3").isLatest).toBe(false);
});

test("a place keeps its number when an older branch is gone on from", () => {
  const later = [...EDITED, state("g1", "c6", "h1", "a1", "h2", "a2", "h5")];
  expect(read(later).places.get("h2")).toMatchObject({ at: 1, of: 3, next: "d3" });
});

test("an address shows the newest of what grew from its checkpoint, or the latest", () => {
  expect(heads(EDITED, "e2")).toBe("f3");
  expect(heads(EDITED, "c5")).toBe("c6");
  expect(heads(EDITED, "gone")).toBe("f3");
});

test("one id with two contents is two branches, and a run cut short is none", () => {
  const states = [
    ...TURNS,
    state("x1", "c5", "h1", "a1", "h2", "a2~other"),
    state("x2", "c3", "h1", "a1"),
  ];
  expect(read(states, "x1").places.get("a2")).toMatchObject({ at: 2, of: 2 });
  expect(read(states, "x2").places.size).toBe(0);
});

test("where older checkpoints are not loaded, nothing is forked from them", () => {
  const { forks } = read(EDITED.slice(3));
  expect(forks.has("h1")).toBe(false);
  expect(forks.get("h4")?.checkpointId).toBe("e1");
});

test("an empty history has no branches", () => {
  expect(readBranches([], "messages", null)).toBeNull();
});

test("in any tree every branch of a place is reached from every other, in one order", () => {
  const grown = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 30 }).map((picks) => {
    const states = [state("s0", null)];
    for (const [index, pick] of picks.entries()) {
      const parent = states[pick % states.length];
      if (!parent) continue;
      const names = idsIn(parent);
      states.push(state(`s${index + 1}`, checkpointOf(parent), ...names, `m${index}`));
    }
    return states;
  });
  fc.assert(
    fc.property(grown, (states) => {
      for (const [id, place] of read(states).places) {
        let walked = 1;
        let step = place;
        while (step.previous !== null) step = placeAt(states, step.previous, id);
        expect(step.at).toBe(1);
        while (step.next !== null) {
          step = placeAt(states, step.next, id);
          walked += 1;
        }
        expect(walked).toBe(place.of);
      }
    }),
  );
});

function idsIn({ values }: ThreadState): string[] {
  const { messages } = values as { messages: { id: string }[] };
  return messages.map(({ id }) => id);
}

/** The place at the depth of message `id` of the latest branch, seen from another branch. */
function placeAt(states: ThreadState[], head: string, id: string) {
  const depth = idsIn(read(states).head).indexOf(id);
  const branches = read(states, head);
  const place = branches.places.get(idsIn(branches.head)[depth] ?? "");
  if (!place) throw new Error(`Nothing stands beside ${head} at ${depth}.`);
  return place;
}
