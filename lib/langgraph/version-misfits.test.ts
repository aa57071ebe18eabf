import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { graphSchemas, objectOf } from "@/lib/schema/fixtures/graph-schemas";
import { createClient } from "./client";
import type { AssistantVersion, ServerInfo } from "./types";
import { misfitsOf, versionMisfits } from "./version-misfits";

const JS: ServerInfo = {
  version: null,
  context: "js",
  langgraph_js_version: null,
  langgraph_py_version: null,
  name: null,
  flags: {},
};
const SCHEMAS = {
  ...graphSchemas({ context_schema: objectOf({ model: { type: "string", enum: ["a", "b"] } }) }),
  graph_id: "agent",
};

function version(fields: Partial<AssistantVersion>): AssistantVersion {
  return {
    assistant_id: "0190c0de-0000-4000-8000-00000000a11e",
    graph_id: "agent",
    name: "A",
    description: null,
    version: 1,
    config: {},
    context: null,
    metadata: {},
    created_at: "",
    ...fields,
  };
}

test("says which values of either home no longer fit, and nothing of those that do", () => {
  expect(misfitsOf(version({ context: { model: "a" } }), JS, SCHEMAS)).toEqual([]);
  expect(misfitsOf(version({ context: { model: "gone" } }), JS, SCHEMAS)).toMatchObject([
    { path: ["model"], kind: "misfit" },
  ]);
  const configurable = { old: 1 };
  expect(misfitsOf(version({ config: { configurable } }), JS, SCHEMAS)).toMatchObject([
    { path: ["old"], kind: "unknown" },
  ]);
});

test("another graph's schemas say nothing", () => {
  const other = version({ graph_id: "other", context: { model: "gone" } });
  expect(misfitsOf(other, JS, SCHEMAS)).toEqual([]);
});

test("where the server does not answer, nothing is known against the version", async () => {
  const fails = () => Promise.reject(new TypeError("no connection"));
  const client = createClient({ deployment: "x", baseUrl: "http://127.0.0.1:1", fetch: fails });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const misfit = version({ context: { model: "gone" } });
  expect(await versionMisfits(client, queryClient, misfit)).toEqual([]);
});
