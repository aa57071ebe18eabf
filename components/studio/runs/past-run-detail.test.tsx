// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { press, unmountAll } from "@/components/schema-form/mount-form";
import type { JsonObject } from "@/lib/langgraph/types";
import type { PastConfig } from "@/lib/run/past-configs";
import { ASSISTANT, mountRuns, SCHEMAS, TARGET } from "./mount-runs";
import { PastRunDetail } from "./past-run-detail";

afterEach(unmountAll);

const AT = "2026-01-02T00:00:00Z";
const held = { overridden: [], layers: ["run" as const] };
/** A run of another graph, through an assistant that is deleted since. */
const PAST: PastConfig = {
  run: {
    run_id: "r",
    thread_id: "t",
    assistant_id: "gone",
    status: "success",
    metadata: {},
    created_at: AT,
    updated_at: AT,
    used: null,
  },
  ran: { assistantId: "a", version: null, draftOf: null },
  throughDefault: false,
  graphId: "other",
  rows: [
    { key: "api_key", home: "both", value: "by its name", ...held },
    { key: "motto", home: "both", value: "by the schema", ...held },
    { key: "servers", home: "both", value: [{ url: "plain" }, 7], ...held },
    { key: "recursion_limit", home: "config", value: 25, ...held },
    { key: "tags", home: "config", value: ["a tag"], ...held },
  ],
};
const MARKED = {
  ...SCHEMAS,
  graph_id: "other",
  context_schema: { properties: { motto: { type: "string", format: "password" } } },
};

/** The page when `schemas` are what the assistant of that id answers with. */
async function open(defaults: JsonObject[], schemas: { [id: string]: JsonObject }) {
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => {
    const path = String(input instanceof Request ? input.url : input);
    if (path.includes("search")) return Response.json(defaults);
    const id = /assistants\/([^/]+)\/schemas/.exec(path)?.[1] ?? "";
    return schemas[id] ? Response.json(schemas[id]) : new Response("{}", { status: 404 });
  });
  const page = mountRuns(<PastRunDetail target={TARGET} past={PAST} />);
  await act(() => vi.waitFor(() => expect(page.querySelector("table")).not.toBeNull()));
  const button = (name: string) =>
    [...page.querySelectorAll("button")].find(({ textContent }) => textContent === name);
  return { page, button };
}

test("where schemas cannot be read, every text is hidden until it is shown, but no number", async () => {
  const { page, button } = await open([], {});
  expect(page.textContent).toContain("it is not known which values are secret");
  for (const text of ["by its name", "by the schema", "plain"]) {
    expect(page.textContent).not.toContain(text);
  }
  for (const text of ["7", "25", "a tag"]) expect(page.textContent).toContain(text);
  const show = button("Show texts");
  if (!show) throw new Error("no way to show them");
  press(show);
  expect(page.textContent).toContain("by the schema");
  expect(page.textContent).toContain("plain");
  expect(page.textContent).not.toContain("by its name");
  expect(button("Hide texts")).toBeDefined();
});

test("schemas of a graph are asked of its default assistant, when the run's own is deleted", async () => {
  const base = { ...ASSISTANT, assistant_id: "base", graph_id: "other" };
  const { page, button } = await open([base], { base: MARKED });
  expect(page.textContent).not.toContain("by the schema");
  expect(page.textContent).toContain("plain");
  expect(button("Show texts")).toBeUndefined();
});

test("schemas of the graph that the run's assistant has now tell nothing of the run's", async () => {
  const { page, button } = await open([], { gone: { ...MARKED, graph_id: "agent" } });
  expect(page.textContent).not.toContain("plain");
  expect(button("Show texts")).toBeDefined();
});

test("a graph that has no schema marks nothing, and that is known", async () => {
  const { page, button } = await open([], { gone: { ...SCHEMAS, graph_id: "other" } });
  expect(page.textContent).toContain("by the schema");
  expect(page.textContent).not.toContain("by its name");
  expect(button("Show texts")).toBeUndefined();
});
