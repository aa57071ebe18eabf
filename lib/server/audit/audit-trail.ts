import "server-only";
import type { AuditEvent } from "@/lib/activity/audit-event";
import { env } from "../env";
import { log } from "../log";
import { metrics } from "../metrics/request-metrics";
import { processWide } from "../process-wide";
import { createAuditFile } from "./audit-file";

/** Takes events down. `key` makes digests of values. */
export type AuditTrail = { key: Buffer; write: (event: AuditEvent) => void };

/** The trail of this process; null where none is kept. Throws an Error where its file cannot be written. */
export function auditTrail(): AuditTrail | null {
  return processWide("audit", () => ({ trail: openTrail() })).trail;
}

function openTrail(): AuditTrail | null {
  const { to, key } = env().operation.audit;
  if (to === "nowhere") return null;
  const append =
    to === "stdout"
      ? (line: string) => void process.stdout.write(`${line}\n`)
      : createAuditFile(to.path).append;
  return {
    key,
    write(event) {
      metrics.count("roster_writes_total", "Writes that passed Roster.", {
        action: event.action,
        outcome: event.outcome,
      });
      try {
        append(JSON.stringify({ audit: 1, ...event }));
      } catch (err) {
        // The write itself is done; that it is not accounted for must be seen.
        metrics.count("roster_audit_lost_total", "Writes that could not be written down.");
        log().error({ err, requestId: event.requestId }, "audit event lost");
      }
    },
  };
}
