import { isDeepStrictEqual as equals } from "node:util";
import { Client as Sdk } from "@langchain/langgraph-sdk";
import { expect, inject, TestRunner } from "vitest";
import { RosterError } from "@/lib/errors";
import { type Capabilities, capabilities } from "@/lib/langgraph/capabilities";
import { type AssistantCreate, type Client, createClient } from "@/lib/langgraph/client";
import type {
  Assistant,
  Json,
  JsonObject,
  RunRequest,
  ServerInfo,
  StreamEvent,
} from "@/lib/langgraph/types";
import type { Difference } from "./difference";
import { saltedFetch } from "./salted-fetch";
import type { ServerName } from "./servers";

declare module "vitest" {
  interface TaskMeta {
    /** What was measured of the server, for the table of servers. */
    measured?: Partial<Capabilities>;
    info?: ServerInfo;
    /** Here the server acts otherwise than the embedded one. */
    differs?: boolean;
    difference?: Difference;
  }
}

/** The server under test. */
export const server: ServerName = inject("server");

/** The server that another one does as, unless a test says otherwise of it. */
const LIKE = { embedded: "embedded", js2: "embedded", python: "python", aegra: "python" } as const;

type Each<T> = Record<(typeof LIKE)[ServerName], T> & { [name in ServerName]?: T };

/** What this server does, where servers differ. */
export function expected<T>(each: Each<T>): T {
  const own = each[server];
  const given = own === undefined ? each[LIKE[server]] : own;
  const test = TestRunner.getCurrentTest();
  if (test && !equals(given, each.embedded)) test.meta.differs = true;
  return given;
}

/** Holds that the server does as Roster's capabilities say, by what a test saw of it. */
export async function measured<K extends keyof Capabilities>(key: K, seen: Capabilities[K]) {
  const test = TestRunner.getCurrentTest();
  if (test) test.meta.measured = { ...test.meta.measured, [key]: seen };
  expect(capabilities(await roster.info())).toMatchObject({ [key]: seen });
}

/** How requests reach the server under test. */
export const serverFetch = server === "aegra" ? saltedFetch : globalThis.fetch;

/** Roster's own client, straight to the server. */
export function clientOf(url: string, fetch: typeof globalThis.fetch = serverFetch): Client {
  return createClient({ deployment: server, baseUrl: url, fetch: (...args) => fetch(...args) });
}

/** The official SDK, the independent witness of every effect. */
export function sdkOf(url: string): Sdk {
  return new Sdk({
    apiUrl: url,
    apiKey: null,
    callerOptions: { maxRetries: 0, fetch: serverFetch },
  });
}

export const url = inject("url");
export const roster = clientOf(url);
export const sdk = sdkOf(url);

export const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

export function uniqueName(what: string): string {
  return `${what} ${crypto.randomUUID()}`;
}

export function newAssistant(
  body: Partial<AssistantCreate> = {},
  client: Client = roster,
): Promise<Assistant> {
  return client.assistants.create({
    assistant_id: crypto.randomUUID(),
    graph_id: "agent",
    name: uniqueName("assistant"),
    ...body,
  });
}

/** The assistant that the server made by itself for a graph. */
export async function defaultAssistant(graphId: string, client: Client = roster) {
  const search = { graph_id: graphId, metadata: { created_by: "system" } };
  const [found] = await client.assistants.search(search);
  if (!found) throw new Error(`The server has no default assistant for ${graphId}.`);
  return found;
}

export function human(content: string): JsonObject {
  return { messages: [{ role: "human", content }] };
}

export type Answer = { runId: string; events: StreamEvent[]; text: string };

/** Runs to the end in `threadId`, or in a new thread, and gives the last message's text. */
export async function run(
  request: Partial<RunRequest> & { assistant_id: string },
  { threadId, client = roster }: { threadId?: string; client?: Client } = {},
): Promise<Answer & { threadId: string }> {
  const thread = threadId ?? (await client.threads.create({})).thread_id;
  const stream = await client.runs.stream(thread, {
    input: human("who made you?"),
    stream_mode: ["values"],
    ...request,
  });
  const events = await collect(stream.events);
  return { threadId: thread, runId: stream.runId ?? "", events, text: lastText(events) };
}

export async function collect(events: AsyncIterable<StreamEvent>): Promise<StreamEvent[]> {
  const all: StreamEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

/** The data of every event of one name. */
export function dataOf(events: StreamEvent[], name: string): Json[] {
  return events.flatMap((event) =>
    event.type === "event" && event.event === name ? [event.data] : [],
  );
}

export function lastText(events: StreamEvent[]): string {
  const messages = property(dataOf(events, "values").at(-1), "messages");
  const content = property(Array.isArray(messages) ? messages.at(-1) : null, "content");
  return typeof content === "string" ? content : "";
}

export function property(value: Json | undefined, key: string): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? value[key]
    : undefined;
}

/** What a promise gives, or the code of the RosterError that it throws. */
export async function outcome<T>(promise: Promise<T>): Promise<T | string> {
  return promise.catch((error: unknown) => {
    if (error instanceof RosterError) return error.code;
    throw error;
  });
}
