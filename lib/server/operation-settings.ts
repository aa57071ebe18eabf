import "server-only";
import { type AuditSettings, parseAudit } from "./audit/audit-settings";
import type { EntrySettings } from "./entry/entry-settings";
import { optionalSecret, type SettingSource } from "./entry/setting";

/** How Roster is watched and held within bounds. */
export type OperationSettings = {
  /** Who holds it may read /metrics; without one there is no such address. */
  metricsToken: string | undefined;
  audit: AuditSettings;
};

/** What is wrong is given to `say`, with how to mend it; secrets are never repeated. */
export function parseOperation(
  source: SettingSource,
  entry: EntrySettings,
  say: (problem: string) => void,
): OperationSettings {
  return {
    metricsToken: optionalSecret(source, "METRICS_TOKEN", say),
    audit: parseAudit(source, entry, say),
  };
}
