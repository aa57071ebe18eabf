import { beforeEach, expect, test, vi } from "vitest";
import { RosterError } from "@/lib/errors";
import { applyAssistant } from "@/lib/langgraph/apply-assistant";
import { createClient } from "@/lib/langgraph/client";
import { parseInfo } from "@/lib/langgraph/parse";
import { PLAIN } from "@/lib/server/deployments";
import { type AssistantExport, EXCHANGE_FORMAT, EXCHANGE_VERSION } from "@/lib/versions/exchange";
import { carryOut } from "./carry-out";
import type { Connection } from "./connect";
import { planFiles } from "./plan-files";
import type { ReadExport } from "./read-exports";

vi.mock("@/lib/langgraph/apply-assistant");
const apply = vi.mocked(applyAssistant);
beforeEach(() => apply.mockReset());

const [FIRST, SECOND] = [
  "fe096781-5601-53d2-b2f6-0d3403f7e9ca",
  "0c6a2a0e-3f43-4d5c-9a35-3f1f2f9c5a11",
];

/** A server that has no assistant yet. */
const connection: Connection = {
  deployment: {
    ...PLAIN,
    slug: "one",
    name: "One",
    url: "http://lg",
    apiKey: undefined,
    embedded: false,
  },
  client: createClient({
    deployment: "one",
    baseUrl: "http://lg",
    fetch: async (url) =>
      url.endsWith("/search") ? Response.json([]) : new Response("not found", { status: 404 }),
  }),
  info: parseInfo({}),
  defaults: [],
  schemasOf: async () => null,
};

function fileOf(path: string, assistant_id: string, name: string): ReadExport {
  const version = {
    version: 1,
    created_at: "2026-01-01T00:00:00Z",
    note: null,
    author: null,
    graph_id: "agent",
    name,
    description: null,
    config: {},
    context: {},
    metadata: {},
  };
  const file: AssistantExport = {
    format: EXCHANGE_FORMAT,
    format_version: EXCHANGE_VERSION,
    exported_at: version.created_at,
    source: { graph_id: "agent", assistant_id },
    assistant: { name, active_version: 1 },
    secrets_left_out: 0,
    versions: [version],
  };
  return { path, file, ignored: [] };
}

const plan = (...files: ReadExport[]) =>
  planFiles(connection, files, {
    graphs: new Map(),
    fills: new Map(),
    note: undefined,
    author: undefined,
  });

const silent = () => undefined;

test("what the server saved otherwise is told at the end, and counts as written", async () => {
  const files = await plan(fileOf("a.json", FIRST, "A"), fileOf("b.json", SECOND, "B"));
  apply.mockResolvedValueOnce({ version: 3, notKept: ["name"] });
  apply.mockResolvedValueOnce({ version: 1, notKept: [] });
  const { written, problem } = await carryOut(connection, { files, doomed: [] }, silent);
  expect([...written]).toEqual([
    [FIRST, 3],
    [SECOND, 1],
  ]);
  expect(problem).toBe(
    "a.json: version 3 was saved, but the server did not keep name as the file says.",
  );
});

test("a write that fails stops the rest, in words for a terminal", async () => {
  const files = await plan(fileOf("a.json", FIRST, "A"), fileOf("b.json", SECOND, "B"));
  apply.mockRejectedValueOnce(new RosterError("conflict", "Taken.", { status: 409 }));
  const { written, problem } = await carryOut(connection, { files, doomed: [] }, silent);
  expect([written.size, apply.mock.calls.length]).toEqual([0, 1]);
  expect(problem).toMatch(/^a\.json: .*Taken\. Run the command again.* 1 more was not tried\.$/u);
  expect(problem).not.toContain("Reload");
});

test("a plan is refused where a name is empty, and where two files are one assistant", async () => {
  await expect(
    plan(
      fileOf("a.json", FIRST, " "),
      fileOf("b.json", SECOND, "B"),
      fileOf("c.json", SECOND, "C"),
    ),
  ).rejects.toThrow(
    "a.json: the name in it is empty. Give the assistant a name there.\n" +
      "c.json: it is the assistant “C” of b.json too.\nNothing was changed.",
  );
});
