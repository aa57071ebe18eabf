import { describe, expect, it } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import { mergeRows } from "@/lib/versions/merge";
import { firstChoice, isMergeable, pickOf } from "./merge-choice";

function rowOf(base: Json, mine: Json, theirs: Json, key = "prompt") {
  const part = (value: Json) => ({ general: { [key]: value } });
  const [row] = mergeRows(part(base), part(mine), part(theirs));
  if (!row) throw new Error("nothing changed");
  return row;
}

describe("firstChoice", () => {
  it("keeps each change of one side", () => {
    expect(firstChoice(rowOf("a", "b", "a"), false).side).toBe("mine");
    expect(firstChoice(rowOf("a", "a", "b"), false).side).toBe("theirs");
  });

  it("puts texts together that get along, and leaves others to the person", () => {
    const choice = firstChoice(rowOf("a\nb\nc", "A\nb\nc", "a\nb\nC"), false);
    expect(pickOf(choice)).toEqual({ value: "A\nb\nC" });
    expect(firstChoice(rowOf("a", "b", "c"), false)).toEqual({ side: null, text: "c\nb" });
    expect(firstChoice(rowOf(1, 2, 3), false)).toEqual({ side: null, text: "" });
  });

  it("never puts secrets or names together", () => {
    const secret = rowOf("a\nb\nc", "A\nb\nc", "a\nb\nC");
    expect(firstChoice(secret, true)).toEqual({ side: null, text: "" });
    expect(isMergeable(secret, true)).toBe(false);
    expect(isMergeable(rowOf("a", "b", "c", "name"), false)).toBe(false);
    expect(isMergeable(rowOf("a", "b", "c"), false)).toBe(true);
  });
});
