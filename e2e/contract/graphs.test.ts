import { describe, expect, inject, it } from "vitest";
import {
  clientOf,
  defaultAssistant,
  expected,
  newAssistant,
  property,
  roster,
  sdk,
  server,
  UNKNOWN_ID,
} from "./contract";

const readers = clientOf(inject("readersUrl"));

describe("schemas", () => {
  it("of a graph with a context schema", async () => {
    const { assistant_id: id } = await newAssistant();
    const schemas = await roster.assistants.schemas(id);
    const model = property(property(schemas.context_schema ?? {}, "properties"), "model_name");
    expect(model).toMatchObject({
      enum: ["openai", "anthropic"],
      default: "anthropic",
      title: "Model",
    });
    const prompt = property(property(schemas.context_schema ?? {}, "properties"), "system_prompt");
    expect(prompt).toMatchObject({ langgraph_type: "prompt", langgraph_nodes: ["call_model"] });
    expect(schemas.config_schema).toEqual(schemas.context_schema);
    expect(schemas.graph_id).toBe("agent");
    expect(property(schemas.input_schema ?? {}, "properties")).toHaveProperty("messages");
    expect(await sdk.assistants.getSchemas(id)).toMatchObject({
      config_schema: schemas.config_schema,
    });
  });

  it("of a graph without one", async () => {
    const { assistant_id: id } = await newAssistant({ graph_id: "plain" }, readers);
    const { context_schema, config_schema } = await readers.assistants.schemas(id);
    expect(context_schema).toBeNull();
    expect(config_schema).toEqual(expected({ embedded: null, python: {} }));
  });

  it("of an assistant that does not exist", async () => {
    const refusal = { code: "not_found", status: 404 };
    await expect(roster.assistants.schemas(UNKNOWN_ID)).rejects.toMatchObject(refusal);
    await expect(roster.assistants.graph(UNKNOWN_ID)).rejects.toMatchObject(refusal);
  });
});

describe("graph", () => {
  it("names nodes and edges", async () => {
    const { assistant_id: id } = await defaultAssistant("approval");
    const { nodes, edges } = await roster.assistants.graph(id);
    expect(nodes.map((node) => node.id).sort()).toEqual([
      "__end__",
      "__start__",
      "discard",
      "draft_email",
      "review",
      "send",
    ]);
    expect(edges).toContainEqual({
      source: "__start__",
      target: "draft_email",
      conditional: false,
      data: null,
    });
    expect(
      edges
        .filter((edge) => edge.conditional)
        .map((edge) => edge.target)
        .sort(),
    ).toEqual(["discard", "draft_email", "send"]);
    expect(nodes).toHaveLength((await sdk.assistants.getGraph(id)).nodes.length);
  });

  // The Python server of the tests has no graph with a subgraph.
  it.runIf(server === "embedded")(
    "opens subgraphs, whose nodes are named by their path",
    async () => {
      const { assistant_id: id } = await defaultAssistant("research");
      const { nodes } = await roster.assistants.graph(id);
      const ids = nodes.map((node) => node.id);
      expect(ids).toEqual(expect.arrayContaining(["write_report:compose", "write_report:present"]));
      expect(ids).not.toContain("write_report");
    },
  );
});
