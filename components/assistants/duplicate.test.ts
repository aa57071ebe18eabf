import { describe, expect, it } from "vitest";
import type { Assistant } from "@/lib/langgraph/types";
import { stampMetadata } from "@/lib/versions/save-stamp";
import { duplicateOf } from "./duplicate";

const source: Assistant = {
  assistant_id: "62e209ca-9154-432a-b9e9-2d75c7a9219b",
  graph_id: "agent",
  name: "Sales",
  description: null,
  version: 7,
  config: { recursion_limit: 30, tags: ["a"], configurable: { model_name: "openai" } },
  context: { model_name: "openai" },
  metadata: { team: "a" },
  created_at: "2026-11-23T02:43:15.164Z",
  updated_at: "2026-11-23T02:43:15.164Z",
};

describe("duplicateOf", () => {
  it("keeps both homes where the server has both", () => {
    expect(duplicateOf(source, "new-id", "both")).toEqual({
      assistant_id: "new-id",
      graph_id: "agent",
      name: "Copy of Sales",
      metadata: { team: "a" },
      config: source.config,
      context: source.context,
    });
  });

  it("writes one home where the server refuses both", () => {
    const inContext = duplicateOf(source, "new-id", "context");
    expect(inContext.config).toEqual({ recursion_limit: 30, tags: ["a"] });
    expect(inContext.context).toEqual({ model_name: "openai" });
    const inConfig = duplicateOf(source, "new-id", "configurable");
    expect(inConfig.config).toEqual(source.config);
    expect(inConfig).not.toHaveProperty("context");
  });

  it("does not claim to be made by the server", () => {
    const made = { ...source, metadata: { created_by: "system", team: "a" } };
    expect(duplicateOf(made, "new-id", "both").metadata).toEqual({ team: "a" });
    const byPerson = { ...source, metadata: { created_by: "ada" } };
    expect(duplicateOf(byPerson, "new-id", "both").metadata).toEqual({ created_by: "ada" });
  });

  it("does not repeat what was said when the source was saved", () => {
    const stamp = stampMetadata({ note: "shorter", author: "Ada", saveId: "save-1" });
    const { updated_at: _, ...version } = { ...source, metadata: { team: "a", ...stamp } };
    expect(duplicateOf(version, "new-id", "both").metadata).toEqual({ team: "a" });
  });

  it("keeps a description, and names a copy of a nameless one after its graph", () => {
    const copy = duplicateOf({ ...source, name: " ", description: "d" }, "new-id", "both");
    expect(copy).toMatchObject({ name: "Copy of agent", description: "d" });
  });
});
