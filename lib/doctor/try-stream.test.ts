import { expect, test } from "vitest";
import { createClient } from "@/lib/langgraph/client";
import type { Assistant } from "@/lib/langgraph/types";
import { tryStream } from "./try-stream";

const THREAD = "0190c0de-0000-4000-8000-000000000001";
const RUN = "0190c0de-0000-4000-8000-000000000002";

const ASSISTANT: Assistant = {
  assistant_id: "0190c0de-0000-4000-8000-000000000003",
  graph_id: "agent",
  name: "agent",
  description: null,
  config: {},
  context: null,
  metadata: {},
  version: 1,
  created_at: "2026-01-01T00:00:00Z",
  updated_at: "2026-01-01T00:00:00Z",
};

type Answers = { [operation: string]: () => Response };

/** A server of these answers, and what it was asked. */
function server(answers: Answers) {
  const asked: string[] = [];
  const fetch = async (url: string, init?: RequestInit) => {
    const operation = `${init?.method} ${url.replace(/^http:\/\/test/, "").replace(/\?.*/, "")}`;
    asked.push(operation);
    init?.signal?.throwIfAborted();
    const answer = answers[operation];
    return answer ? answer() : new Response("{}", { status: 404 });
  };
  return { asked, client: createClient({ deployment: "test", baseUrl: "http://test", fetch }) };
}

const thread = {
  thread_id: THREAD,
  created_at: "2026-01-01T00:00:00Z",
  updated_at: "2026-01-01T00:00:00Z",
  status: "idle",
  metadata: {},
  values: {},
};

const made = { "POST /threads": () => Response.json(thread) };
const deleted = { [`DELETE /threads/${THREAD}`]: () => new Response(null, { status: 204 }) };
const cancelled = { [`POST /threads/${THREAD}/runs/${RUN}/cancel`]: () => new Response("") };
const runs = `POST /threads/${THREAD}/runs/stream`;

function stream(text: string) {
  const headers = {
    "content-type": "text/event-stream",
    "content-location": `/threads/${THREAD}/runs/${RUN}`,
  };
  return () => new Response(text, { headers });
}

const event = (name: string) => `event: ${name}\ndata: {}\n\n`;

/** A clock that goes on by this much each time it is looked at. */
function clock(step: number) {
  let at = 0;
  return () => {
    at += step;
    return at;
  };
}

const signal = () => new AbortController().signal;

test("a run that ends: its events, and the thread deleted", async () => {
  const told: string[] = [];
  const { client, asked } = server({
    ...made,
    ...deleted,
    [runs]: stream(event("metadata") + event("values") + event("error")),
  });
  const onThread = (id: string) => void told.push(id);
  const facts = await tryStream(client, ASSISTANT, { signal: signal(), onThread, now: clock(10) });
  expect(facts).toMatchObject({
    events: [10, 20, 30],
    end: "ended",
    graphFailed: true,
    left: null,
  });
  expect(told).toEqual([THREAD]);
  expect(asked.at(-1)).toBe(`DELETE /threads/${THREAD}`);
});

test("a run that has shown enough is stopped", async () => {
  const { client, asked } = server({
    ...made,
    ...deleted,
    ...cancelled,
    [runs]: stream(event("values").repeat(50)),
  });
  const facts = await tryStream(client, ASSISTANT, { signal: signal(), now: clock(400) });
  expect(facts).toMatchObject({ events: [400, 800, 1200, 1600], end: "enough" });
  expect(asked.slice(-2)).toEqual([
    `POST /threads/${THREAD}/runs/${RUN}/cancel`,
    `DELETE /threads/${THREAD}`,
  ]);
});

test("a stream that breaks, and a thread that cannot be deleted", async () => {
  const { client } = server({ ...made, [runs]: stream(`${event("values")}event: val`) });
  const facts = await tryStream(client, ASSISTANT, { signal: signal(), now: clock(1) });
  expect(facts).toMatchObject({ end: { error: { code: "stream_broken" } }, left: THREAD });
});

test("whoever stops it leaves no thread behind", async () => {
  const stop = new AbortController();
  const { client, asked } = server({
    ...made,
    ...deleted,
    [runs]: () => {
      stop.abort(new Error("stopped"));
      throw stop.signal.reason;
    },
  });
  await expect(tryStream(client, ASSISTANT, { signal: stop.signal })).rejects.toThrow("stopped");
  expect(asked.at(-1)).toBe(`DELETE /threads/${THREAD}`);
});

test("where no thread can be made, nothing is run", async () => {
  const { client, asked } = server({});
  await expect(tryStream(client, ASSISTANT, { signal: signal() })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(asked.at(-1)).toBe("POST /threads");
});
