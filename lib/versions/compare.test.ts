import { describe, expect, it } from "vitest";
import type { AssistantContent } from "@/lib/langgraph/types";
import { differingContent, differingFields } from "./compare";

const CONTENT: AssistantContent = {
  graph_id: "agent",
  name: "n",
  description: "d",
  config: { tags: ["t"], configurable: { model: "a" } },
  context: { model: "a" },
  metadata: { team: "a" },
};

describe("differingFields", () => {
  it.each([
    ["graph_id", { graph_id: "other" }],
    ["name", { name: "other" }],
    ["description", { description: null }],
    ["configurable", { config: { tags: ["t"], configurable: { model: "b" } } }],
    ["config", { config: { tags: ["t", "u"], configurable: { model: "a" } } }],
    ["context", { context: { model: "a", more: 1 } }],
    ["context", { context: "text" }],
    ["metadata", { metadata: { team: "a", more: 1 } }],
    ["metadata", { metadata: {} }],
  ])("finds a difference in %s", (field, change) => {
    expect(differingFields(CONTENT, { ...CONTENT, ...change })).toEqual([field]);
  });

  it.each([
    ["no description is the empty one", { description: null }, { description: "" }],
    ["no configurable is the empty one", { config: {} }, { config: { configurable: {} } }],
    ["no context is the empty one", { context: null }, { context: {} }],
    ["null in metadata is no key", { metadata: { a: 1, b: null } }, { metadata: { a: 1 } }],
    [
      "the order of keys does not count",
      { metadata: { a: 1, b: 2 } },
      { metadata: { b: 2, a: 1 } },
    ],
  ])("%s", (_name, left, right) => {
    expect(differingFields({ ...CONTENT, ...left }, { ...CONTENT, ...right })).toEqual([]);
  });

  it("null deeper in metadata counts", () => {
    const left = { ...CONTENT, metadata: { a: { b: null } } };
    expect(differingFields(left, { ...CONTENT, metadata: { a: {} } })).toEqual(["metadata"]);
  });

  it("names every field that differs", () => {
    const other = {
      graph_id: "g",
      name: "m",
      description: "",
      config: {},
      context: {},
      metadata: {},
    };
    expect(differingFields(CONTENT, other)).toEqual([
      "graph_id",
      "name",
      "description",
      "configurable",
      "config",
      "context",
      "metadata",
    ]);
  });
});

describe("differingContent", () => {
  it("does not mind in which home the values are", () => {
    const inContext = { ...CONTENT, config: { tags: ["t"] } };
    const inConfig = { ...CONTENT, context: {} };
    expect(differingContent(inContext, CONTENT)).toEqual([]);
    expect(differingContent(CONTENT, inConfig)).toEqual([]);
    expect(differingContent(inContext, inConfig)).toEqual([]);
  });

  it("minds homes that hold different values", () => {
    const torn = { ...CONTENT, context: { model: "b" } };
    expect(differingContent(CONTENT, torn)).toEqual(["context"]);
    expect(differingContent({ ...CONTENT, context: {}, config: { tags: ["t"] } }, CONTENT)).toEqual(
      ["configurable", "context"],
    );
  });
});
