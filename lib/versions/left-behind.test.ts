import { describe, expect, it } from "vitest";
import type { Assistant, AssistantVersion } from "@/lib/langgraph/types";
import { leftBehind } from "./left-behind";

function version(number: number, content: Partial<AssistantVersion> = {}): AssistantVersion {
  return {
    assistant_id: "62e209ca-9154-432a-b9e9-2d75c7a9219b",
    graph_id: "agent",
    name: "Sales",
    description: null,
    version: number,
    config: {},
    context: {},
    metadata: {},
    created_at: "2026-11-23T02:43:15.164Z",
    ...content,
  };
}

const first = version(1, { context: { model_name: "openai" }, description: "first" });
const second = version(2, { context: { model_name: "anthropic" } });
const third = version(3, { context: { model_name: "anthropic" }, name: "Support" });
const versions = [third, second, first];

function live(content: Partial<Assistant>): Assistant {
  return { ...third, updated_at: third.created_at, ...content };
}

describe("leftBehind", () => {
  it("is null when the assistant holds what its active version says", () => {
    expect(leftBehind(live({}), versions)).toBeNull();
    expect(leftBehind({ ...live({}), ...second }, versions)).toBeNull();
  });

  it("is null while the active version is not known", () => {
    expect(leftBehind(live({ version: 4, name: "New" }), versions)).toBeNull();
  });

  it("names the fields and the newest version that they come from", () => {
    const mixed = live({ version: 1, name: first.name, description: null });
    expect(leftBehind(mixed, versions)).toEqual({
      active: first,
      fields: ["description", "context"],
      keptFrom: 3,
    });
  });

  it("knows no source when no version holds them so", () => {
    const strange = live({ version: 1, name: first.name, description: "elsewhere" });
    expect(leftBehind(strange, versions)?.keptFrom).toBeNull();
  });
});
