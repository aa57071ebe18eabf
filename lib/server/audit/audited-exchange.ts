import "server-only";
import type { AuditAction, AuditEvent } from "@/lib/activity/audit-event";
import { type ErrorCode, RosterError } from "@/lib/errors";
import type { Role } from "@/lib/roles";
import { type Exchange, exchange } from "../proxy/exchange";
import { match } from "../proxy/match";
import { actionOf } from "./audit-action";
import type { AuditTrail } from "./audit-trail";
import { changedKeys } from "./changed-keys";
import { placeOf, readObject } from "./write-facts";

const BEFORE_WITHIN_MS = 5_000;
const WITH_BEFORE: readonly AuditAction[] = [
  "assistant.update",
  "assistant.activate",
  "assistant.delete",
];

type Who = { subject: string | null; role: Role };
type Facts = { [key: string]: unknown };

/**
 * An exchange whose write is taken down: who did what to which thing, from which version to which, the names
 * of what changed, and what became of it. Reads the assistant beforehand, as no answer says what was there.
 */
export async function auditedExchange(
  call: Exchange,
  who: Who,
  trail: AuditTrail | null,
): Promise<Response> {
  const action = actionOf(call.match.route);
  if (action === undefined || trail === null) return exchange(call);
  const sent = readObject(call.body);
  const place = placeOf(action, call.match.pathname, sent);
  const before = WITH_BEFORE.includes(place.action) ? await readBefore(call, place.assistant) : {};
  const take = (end: Pick<AuditEvent, "outcome"> & { status?: number; after?: Facts }) => {
    const { outcome, status, after = {} } = end;
    const isDone = outcome === "done";
    const { changes, more } = changesOf(place.action, before, isDone ? after : sent, trail.key);
    trail.write({
      at: new Date().toISOString(),
      requestId: call.requestId,
      ...who,
      deployment: call.deployment.slug,
      ...place,
      ...facts(place.action, before, after),
      ...(changes.length > 0 && { changes }),
      ...(more > 0 && { moreChanges: more }),
      outcome,
      ...(status !== undefined && { status }),
    });
  };
  try {
    const response = await exchange(call);
    const { status, headers } = response;
    if (status >= 400) take({ outcome: await outcomeOfRefusal(response.clone()), status });
    else take({ outcome: "done", status, after: await answerOf(call, response, headers) });
    return response;
  } catch (error) {
    if (error instanceof RosterError) {
      take({ outcome: outcomeOfCode(error.code), status: error.status ?? 500 });
    } else take({ outcome: "unknown" });
    throw error;
  }
}

/** What the assistant was; nothing where that cannot be read, as it must not hold up the write. */
async function readBefore(call: Exchange, assistantId: string | undefined): Promise<Facts> {
  const found = match("GET", ["assistants", assistantId ?? ""], new URLSearchParams());
  if (!found) return {};
  const { onEnd: _, ...rest } = call;
  const read = { ...rest, match: found, body: undefined, timeout: BEFORE_WITHIN_MS };
  try {
    const response = await exchange(read);
    return response.ok ? readObject(new Uint8Array(await response.arrayBuffer())) : {};
  } catch (error) {
    if (call.signal.aborted) throw error;
    return {};
  }
}

async function answerOf(call: Exchange, response: Response, headers: Headers): Promise<Facts> {
  if (call.match.route.kind === "stream") {
    const run = /\/runs\/([0-9a-f-]{36})/i.exec(headers.get("content-location") ?? "")?.[1];
    return run === undefined ? {} : { run_id: run };
  }
  return readObject(new Uint8Array(await response.clone().arrayBuffer()));
}

function changesOf(action: AuditAction, before: Facts, after: Facts, key: Buffer) {
  if (!action.startsWith("assistant.") || action === "assistant.delete") {
    return { changes: [], more: 0 };
  }
  // What was sent says nothing of what it leaves out.
  const comparable = "version" in after ? before : picked(before, Object.keys(after));
  return changedKeys(comparable, after, key);
}

function picked(facts: Facts, keys: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => keys.includes(key)));
}

function facts(action: AuditAction, before: Facts, after: Facts): Partial<AuditEvent> {
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  const number = (value: unknown) => (Number.isSafeInteger(value) ? Number(value) : undefined);
  const graph = text(after.graph_id) ?? text(before.graph_id);
  const [from, to] = [number(before.version), number(after.version)];
  const created = action === "assistant.create" ? text(after.assistant_id) : undefined;
  const thread = /^thread\.(create|copy)$/.test(action) ? text(after.thread_id) : undefined;
  const run = action === "run.start" ? text(after.run_id) : undefined;
  return {
    ...(graph !== undefined && { graph }),
    ...(from !== undefined && { fromVersion: from }),
    ...(to !== undefined && action.startsWith("assistant.") && { toVersion: to }),
    ...(created !== undefined && { assistant: created }),
    ...(thread !== undefined && { thread }),
    ...(run !== undefined && { run }),
  };
}

async function outcomeOfRefusal(response: Response): Promise<AuditEvent["outcome"]> {
  const { error } = readObject(new Uint8Array(await response.arrayBuffer()));
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  return response.status < 500 ? "refused" : outcomeOfCode(code);
}

const NOTHING_DONE: readonly unknown[] = [
  "upstream_unreachable",
  "upstream_auth",
  "bad_request",
] satisfies ErrorCode[];

function outcomeOfCode(code: unknown): AuditEvent["outcome"] {
  return NOTHING_DONE.includes(code) ? "failed" : "unknown";
}
