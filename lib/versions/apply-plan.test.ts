import { describe, expect, test } from "vitest";
import { SILENT_SERVER } from "@/lib/langgraph/capabilities";
import type { Assistant, ServerInfo } from "@/lib/langgraph/types";
import { CONCEALED_MARK } from "@/lib/secrets";
import { planApply, wantedVersion } from "./apply-plan";
import { type AssistantExport, type ExportedVersion, exportPresent } from "./exchange";

const JS: ServerInfo = { ...SILENT_SERVER, context: "js" };
const PYTHON: ServerInfo = { ...SILENT_SERVER, langgraph_py_version: "1" };

const present: Assistant = {
  assistant_id: "a",
  graph_id: "agent",
  name: "Support",
  description: null,
  version: 4,
  config: { recursion_limit: 9 },
  context: { prompt: "one\ntwo", api_key: "sk" },
  metadata: { team: "x", created_by: "system", roster_save: "s", roster_note: "n" },
  created_at: "2026-01-01T00:00:00.000Z",
  updated_at: "2026-01-02T00:00:00.000Z",
};

const file = exportPresent({
  assistant: present,
  versions: [],
  isSecret: (name) => name === "api_key",
});
const version = wantedVersion(file);

function plan(
  change: Partial<ExportedVersion>,
  rest: Partial<Parameters<typeof planApply>[0]> = {},
) {
  return planApply({
    version: { ...version, ...change },
    present,
    info: JS,
    schemas: null,
    graphs: new Map(),
    fills: new Map(),
    newSaveId: () => "new",
    ...rest,
  });
}

describe("a file", () => {
  test("of the assistant as it is asks for nothing, whatever is said of the save", () => {
    expect(plan({ note: "another", author: "Ada" })).toMatchObject({
      action: "unchanged",
      missing: [],
    });
    const python = {
      ...present,
      config: { ...present.config, configurable: { prompt: "one\ntwo", api_key: "sk" } },
    };
    expect(plan({}, { info: PYTHON, present: python }).action).toBe("unchanged");
  });

  test("of another content asks for a whole version, and says what changes", () => {
    const changed = plan({ context: { prompt: "one\nthree" }, metadata: { owner: "y" } });
    expect(changed).toMatchObject({
      action: "update",
      changes: "prompt +1 −1 lines, api_key removed, metadata team removed, metadata owner",
      update: {
        graph_id: "agent",
        context: { prompt: "one\nthree" },
        metadata: { owner: "y", team: null, created_by: "system", roster_save: "new" },
      },
    });
  });

  test("whose values are kept elsewhere is another only where the server tells homes apart", () => {
    const moved = {
      config: { recursion_limit: 9, configurable: { prompt: "one\ntwo", api_key: "sk" } },
    };
    expect(plan({ ...moved, context: {} }).action).toBe("update");
    expect(plan({ ...moved, context: {} }, { info: PYTHON }).action).toBe("unchanged");
  });

  test("of an assistant that is not there asks for it, without the secrets that are left out", () => {
    const made = plan({}, { present: null });
    expect(made).toMatchObject({ action: "create", missing: ["api_key"] });
    expect(made.version.content.context).toEqual({ prompt: "one\ntwo" });
    const filled = plan({}, { present: null, fills: new Map([["api_key", "sk2"]]) });
    expect(filled.missing).toEqual([]);
    expect(filled.version.content.context).toMatchObject({ api_key: "sk2" });
  });

  test("of another graph goes to the one that stands for it", () => {
    const graphs = new Map([["agent", "other"]]);
    expect(plan({}, { graphs })).toMatchObject({
      action: "update",
      graphId: "other",
      changes: "graph",
    });
  });
});

test("the active version of a file counts, else its newest", () => {
  const of = (active_version: number): AssistantExport => ({
    ...file,
    assistant: { name: "", active_version },
    versions: [3, 2].map((number) => ({ ...version, version: number })),
  });
  expect([2, 3, 9].map((each) => wantedVersion(of(each)).version)).toEqual([2, 3, 3]);
});

test("the same assistant gives the same text, in whatever order the server holds it", () => {
  const other = {
    ...present,
    context: { api_key: "sk", prompt: "one\ntwo" },
    metadata: Object.fromEntries(Object.entries(present.metadata).reverse()),
  };
  const isSecret = (name: string) => name === "api_key";
  expect(JSON.stringify(exportPresent({ assistant: other, versions: [], isSecret }))).toBe(
    JSON.stringify(file),
  );
  expect(file).toMatchObject({ exported_at: present.updated_at, secrets_left_out: 1 });
  expect(version.context).toEqual({ api_key: CONCEALED_MARK, prompt: "one\ntwo" });
});
