// @ts-check

const VALUES = {
  type: "object",
  title: "Context",
  properties: {
    model: { type: "string", title: "Model", default: "demo" },
    temperature: { type: "number", title: "Temperature", minimum: 0, maximum: 2, default: 0.7 },
    system_prompt: { type: "string", title: "System prompt", langgraph_type: "prompt" },
  },
};
const STATE = {
  type: "object",
  title: "State",
  properties: { messages: { type: "array", items: { type: "object" } } },
};

/** What each of the graphs takes. */
export const SCHEMAS = {
  input_schema: STATE,
  output_schema: STATE,
  state_schema: STATE,
  config_schema: VALUES,
  context_schema: VALUES,
};

/** Each of the graphs, drawn. */
export const GRAPH = {
  nodes: [
    { id: "__start__", type: "schema", data: "__start__" },
    { id: "model", type: "runnable", data: { id: ["model"], name: "model" } },
    { id: "__end__", type: "schema", data: "__end__" },
  ],
  edges: [
    { source: "__start__", target: "model" },
    { source: "model", target: "__end__" },
  ],
};
