import type { AuditAction, AuditEvent } from "@/lib/activity/audit-event";

type Facts = { [key: string]: unknown };
type Place = Pick<AuditEvent, "action" | "assistant" | "thread" | "run" | "label">;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a write is about, by its path and what it sends. A label is kept as an item of the Store. */
export function placeOf(action: AuditAction, pathname: string, sent: Facts): Place {
  const [, kind, id, more, run] = pathname.split("/");
  if (kind === "store") return ofItem(action, sent);
  if (kind === "assistants") {
    const assistant = id ?? uuidAt(sent, "assistant_id");
    return { action, ...(assistant && { assistant }) };
  }
  const thread = id ?? uuidAt(sent, "thread_id");
  const runId = more === "runs" && run && UUID.test(run) ? run : undefined;
  const assistant = action === "run.start" ? uuidAt(sent, "assistant_id") : undefined;
  return {
    action,
    ...(thread && { thread }),
    ...(runId && { run: runId }),
    ...(assistant && { assistant }),
  };
}

function ofItem(action: AuditAction, { namespace, key }: Facts): Place {
  const [root, kind, assistant]: unknown[] = Array.isArray(namespace) ? namespace : [];
  const isLabel = root === "roster" && kind === "labels" && typeof assistant === "string";
  if (!isLabel || typeof key !== "string") return { action };
  return { action: action === "memory.set" ? "label.set" : "label.remove", assistant, label: key };
}

function uuidAt(sent: Facts, key: string): string | undefined {
  const value = sent[key];
  return typeof value === "string" && UUID.test(value) ? value : undefined;
}

/** The JSON object in these bytes; an empty one where there is none. */
export function readObject(bytes: Uint8Array | undefined): Facts {
  if (bytes === undefined || bytes.byteLength === 0) return {};
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}
