import { expect, test } from "vitest";
import type { CommandTarget } from "./command-target";
import { recentTargets, rememberTarget } from "./recent-targets";

function storage(text: string | null = null) {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value;
    },
  };
}

const graph = (id: string): CommandTarget => ({
  kind: "graph",
  deployment: "local",
  id,
  label: id,
});
const ids = (of: ReturnType<typeof storage>) => recentTargets(of).map(({ id }) => id);

test("the newest is first, none is there twice, and eight are kept", () => {
  const kept = storage();
  for (const id of ["a", "b", "c", "a"]) rememberTarget(kept, graph(id));
  expect(ids(kept)).toEqual(["a", "c", "b"]);
  for (let at = 0; at < 10; at += 1) rememberTarget(kept, graph(String(at)));
  expect(ids(kept)).toEqual(["9", "8", "7", "6", "5", "4", "3", "2"]);
});

test.each(["", "{", "{}", '[{"kind":"script","deployment":"local","id":"a","label":"a"}]', "[1]"])(
  "what cannot be read counts as nothing: %s",
  (text) => {
    expect(recentTargets(storage(text))).toEqual([]);
  },
);

test("a browser that keeps nothing is no error", () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error("full");
    },
  };
  expect(() => rememberTarget(full, graph("a"))).not.toThrow();
});
