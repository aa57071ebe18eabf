import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type AuditEvent, parseAuditLine } from "@/lib/activity/audit-event";
import { call } from "./testing/call";
import { startProxy } from "./testing/start-proxy";
import { startUpstream } from "./testing/start-upstream";

const ID = "6ba7b810-9dad-41d1-80b4-00c04fd430c8";
const RUN = "7ba7b810-9dad-41d1-80b4-00c04fd430c8";

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let proxy: Awaited<ReturnType<typeof startProxy>>;
let events: AuditEvent[] = [];
/** What the deployment answers, by method. */
let answers: { [method: string]: () => { status: number; body: object } | "lost" } = {};

beforeAll(async () => {
  upstream = await startUpstream((response, request) => {
    const answer = answers[request.method?.toLowerCase() ?? ""]?.() ?? { status: 200, body: {} };
    if (answer === "lost") return void response.destroy();
    const type = request.url?.endsWith("/stream") ? "text/event-stream" : "application/json";
    const location = `/threads/${ID}/runs/${RUN}`;
    response
      .writeHead(answer.status, { "content-type": type, "content-location": location })
      .end(type === "application/json" ? JSON.stringify(answer.body) : "");
  });
  proxy = await startProxy({
    url: upstream.url,
    personOf: async () => ({ name: "ada", groups: ["editors"] }),
    deployment: { roles: { viewer: [], runner: [], editor: ["editors"] } },
    trail: { key: Buffer.from("key"), write: (event) => void events.push(event) },
  });
});
afterAll(async () => {
  await proxy.close();
  await upstream.close();
});
beforeEach(() => {
  events = [];
  answers = {};
});

const send = (method: string, path: string, body?: object) =>
  call(`${proxy.api}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });

const old = { assistant_id: ID, graph_id: "agent", name: "A", version: 4, context: { model: "m" } };
const saved = { ...old, version: 5, context: { model: "canary", extra: 1 } };

test("a save: who, what, from which version to which, and the names of what changed", async () => {
  answers = {
    get: () => ({ status: 200, body: old }),
    patch: () => ({ status: 200, body: saved }),
  };
  const { headers, text } = await send("PATCH", `/assistants/${ID}`, { context: saved.context });
  expect(JSON.parse(text)).toEqual(saved);
  expect(events).toMatchObject([
    {
      requestId: headers["x-request-id"],
      subject: "ada",
      role: "editor",
      deployment: "default",
      action: "assistant.update",
      assistant: ID,
      graph: "agent",
      fromVersion: 4,
      toVersion: 5,
      outcome: "done",
      status: 200,
      changes: [{ key: "context.extra", from: null }, { key: "context.model" }],
    },
  ]);
  expect(JSON.stringify(events)).not.toContain("canary");
  expect(parseAuditLine(JSON.stringify(events[0]))).toEqual(events[0]);
});

test("an answer that is lost leaves the outcome unknown, and what was sent is named", async () => {
  answers = { get: () => ({ status: 200, body: old }), patch: () => "lost" };
  const { status } = await send("PATCH", `/assistants/${ID}`, { context: { model: "canary" } });
  expect(status).toBe(502);
  expect(events).toMatchObject([
    { action: "assistant.update", fromVersion: 4, outcome: "unknown", status: 502 },
  ]);
  expect(events[0]?.changes?.map(({ key }) => key)).toEqual(["context.model"]);
  expect(events[0]).not.toHaveProperty("toVersion");
});

test.each([
  [409, "refused"],
  [422, "refused"],
  [500, "unknown"],
  [504, "unknown"],
  [401, "failed"],
] as const)("a deployment that answers %i: %s", async (status, outcome) => {
  answers = { post: () => ({ status, body: {} }) };
  await send("POST", "/assistants", { assistant_id: ID, graph_id: "agent", name: "New" });
  expect(events).toMatchObject([{ action: "assistant.create", assistant: ID, outcome }]);
});

test.each([
  ["DELETE", `/assistants/${ID}`, undefined, { action: "assistant.delete", assistant: ID }],
  ["POST", `/assistants/${ID}/latest`, { version: 2 }, { action: "assistant.activate" }],
  ["DELETE", `/threads/${ID}`, undefined, { action: "thread.delete", thread: ID }],
  [
    "POST",
    `/threads/${ID}/runs/stream`,
    { assistant_id: RUN },
    { action: "run.start", thread: ID, run: RUN, assistant: RUN },
  ],
  [
    "POST",
    `/threads/${ID}/runs/${RUN}/cancel`,
    undefined,
    { action: "run.cancel", thread: ID, run: RUN },
  ],
  [
    "PUT",
    "/store/items",
    { namespace: ["notes"], key: "canary", value: {} },
    { action: "memory.set" },
  ],
  [
    "PUT",
    "/store/items",
    { namespace: ["roster", "labels", ID], key: "production", value: { version: 1 } },
    { action: "label.set", assistant: ID, label: "production" },
  ],
])("%s %s is taken down", async (method, path, body, expected) => {
  await send(method, path, body);
  expect(events).toMatchObject([{ ...expected, outcome: "done" }]);
  expect(JSON.stringify(events)).not.toContain("canary");
});

test("what only reads, or is refused by Roster itself, is no write", async () => {
  await send("GET", `/assistants/${ID}`);
  await send("POST", "/assistants/search", {});
  await send("PATCH", "/assistants/nothing", {});
  expect(events).toEqual([]);
});
