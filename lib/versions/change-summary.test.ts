import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AssistantContent, JsonObject } from "@/lib/langgraph/types";
import { arbitraryContent } from "./arbitrary-content";
import { changeSummary } from "./change-summary";
import { differingFields } from "./compare";
import { stampMetadata } from "./save-stamp";

const BASE: AssistantContent = {
  graph_id: "agent",
  name: "n",
  description: null,
  config: {},
  context: null,
  metadata: {},
};

function between(before: JsonObject, after: JsonObject): string {
  return changeSummary({ ...BASE, context: before }, { ...BASE, context: after });
}

describe("changeSummary", () => {
  it("names what changed, with the lines of long texts", () => {
    const before = { model_name: "openai", system_prompt: "one\ntwo" };
    const after = { model_name: "anthropic", system_prompt: "one\ntwo\nthree\nfour\nfive" };
    expect(between(before, after)).toBe("model_name, system_prompt +3 lines");
    expect(between(after, before)).toBe("model_name, system_prompt −3 lines");
    expect(between({ p: "a\nb" }, { p: "a\nc" })).toBe("p +1 −1 lines");
    expect(between({ p: "a" }, { p: "a\nb" })).toBe("p +1 line");
  });

  it("says the first version, and that nothing changed", () => {
    expect(changeSummary(undefined, BASE)).toBe("First version");
    expect(changeSummary(BASE, { ...BASE })).toBe("No change");
    const stamped = { ...BASE, metadata: stampMetadata({ note: "n", author: "", saveId: "s" }) };
    expect(changeSummary(BASE, stamped)).toBe("No change");
  });

  it("names the parts outside the values, what was taken away, and nested keys", () => {
    const after = {
      ...BASE,
      graph_id: "other",
      name: "m",
      config: { recursion_limit: 5 },
      metadata: { team: "a" },
    };
    expect(changeSummary(BASE, after)).toBe("name, graph, recursion_limit, metadata team");
    expect(between({ a: 1, limits: { max: 1 } }, { limits: { max: 2 } })).toBe(
      "a removed, limits.max",
    );
  });

  it("cuts a long list, and counts a key once that changed in both homes", () => {
    expect(between({}, { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 })).toBe("a, b, c, d, 2 more");
    const torn = (model: string) => ({
      ...BASE,
      config: { configurable: { model, other: 1 } },
      context: { model },
    });
    expect(changeSummary(torn("a"), torn("b"))).toBe("model");
  });

  it("tells nothing of a secret's text", () => {
    expect(between({ api_key: "a\nb" }, { api_key: "a" })).toBe("api_key");
  });

  it("says no change exactly when nothing differs", () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, (a, b) => {
        expect(changeSummary(a, b) === "No change").toBe(differingFields(a, b).length === 0);
      }),
    );
  });
});
