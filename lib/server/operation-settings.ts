import "server-only";
import { type AuditSettings, parseAudit } from "./audit/audit-settings";
import type { EntrySettings } from "./entry/entry-settings";
import { optionalSecret, type SettingSource, setting } from "./entry/setting";
import type { LimitSettings } from "./limits/create-limits";

/** How Roster is watched and held within bounds. */
export type OperationSettings = {
  /** Who holds it may read /metrics; without one there is no such address. */
  metricsToken: string | undefined;
  audit: AuditSettings;
  limits: LimitSettings;
  /** Milliseconds that requests under way may take to finish when Roster is told to end. */
  shutdownMs: number;
};

/** What is wrong is given to `say`, with how to mend it; secrets are never repeated. */
export function parseOperation(
  source: SettingSource,
  entry: EntrySettings,
  say: (problem: string) => void,
): OperationSettings {
  // Whoever is alone at a machine takes nothing from others.
  const isShared = entry.mode !== "local";
  // The launcher gives it to Next; here it is only seen to be a number.
  wholeNumber(source, "KEEP_ALIVE_SECONDS", 65, 3600, say);
  return {
    metricsToken: optionalSecret(source, "METRICS_TOKEN", say),
    audit: parseAudit(source, entry, say),
    limits: {
      streamsEach: wholeNumber(source, "STREAMS_PER_PERSON", isShared ? 20 : 0, 100_000, say),
      streamsInAll: wholeNumber(source, "STREAMS_IN_ALL", isShared ? 1000 : 0, 100_000, say),
      writesPerMinute: wholeNumber(source, "WRITES_PER_MINUTE", isShared ? 300 : 0, 100_000, say),
    },
    shutdownMs: wholeNumber(source, "SHUTDOWN_SECONDS", 10, 600, say) * 1000,
  };
}

/** A whole number from 0 to `most`; `usual` where it is not set. */
function wholeNumber(
  source: SettingSource,
  name: string,
  usual: number,
  most: number,
  say: (problem: string) => void,
): number {
  const text = setting(source, name) ?? String(usual);
  if (/^\d{1,9}$/.test(text) && Number(text) <= most) return Number(text);
  say(`${name} must be a whole number from 0 to ${most}`);
  return usual;
}
