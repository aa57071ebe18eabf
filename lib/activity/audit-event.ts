import * as v from "valibot";
import { ROLES } from "@/lib/roles";

/** What became of a write. `unknown`: its answer was lost, so that it may have been done or not. */
export const AUDIT_OUTCOMES = ["done", "refused", "failed", "unknown"] as const;

export const AUDIT_ACTIONS = [
  "assistant.create",
  "assistant.update",
  "assistant.delete",
  "assistant.activate",
  "label.set",
  "label.remove",
  "memory.set",
  "memory.delete",
  "thread.create",
  "thread.update",
  "thread.delete",
  "thread.state",
  "thread.copy",
  "run.start",
  "run.cancel",
  "run.delete",
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

const id = v.pipe(v.string(), v.maxLength(100));
const digest = v.nullable(v.pipe(v.string(), v.maxLength(64)));
const version = v.pipe(v.number(), v.integer());

const change = v.object({ key: v.pipe(v.string(), v.maxLength(250)), from: digest, to: digest });

/** A configuration's key whose value changed, with keyed digests (HMAC) of the values; null where it was or is not there. */
export type AuditChange = v.InferOutput<typeof change>;

export const auditEvent = v.object({
  /** ISO 8601, when it ended. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  requestId: id,
  /** Who: the name that the person signed in with; null where nobody signs in. */
  subject: v.nullable(v.pipe(v.string(), v.maxLength(300))),
  role: v.picklist(ROLES),
  deployment: id,
  action: v.picklist(AUDIT_ACTIONS),
  assistant: v.optional(id),
  thread: v.optional(id),
  run: v.optional(id),
  graph: v.optional(v.pipe(v.string(), v.maxLength(300))),
  /** The label that was set or removed. */
  label: v.optional(v.pipe(v.string(), v.maxLength(100))),
  /** The versions that were active before and after; absent where that is not known. */
  fromVersion: v.optional(version),
  toVersion: v.optional(version),
  changes: v.optional(v.array(change)),
  /** How many changes there were beyond those listed. */
  moreChanges: v.optional(version),
  outcome: v.picklist(AUDIT_OUTCOMES),
  status: v.optional(version),
});

/** One write that passed Roster, as it stands in the audit trail: names and digests, never a value. */
export type AuditEvent = v.InferOutput<typeof auditEvent>;

/** The event on one line of a trail; undefined where the line is none. */
export function parseAuditLine(line: string): AuditEvent | undefined {
  try {
    const parsed = v.safeParse(auditEvent, JSON.parse(line));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
