import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { resolve } from "node:path";
import type { EntrySettings } from "../entry/entry-settings";
import { optionalSecret, type SettingSource, setting } from "../entry/setting";

/** Where writes are written down: nowhere, on stdout among the log, or in a file; and the key of digests. */
export type AuditSettings = { to: "nowhere" | "stdout" | { path: string }; key: Buffer };

const FOLDER = "ROSTER_STARTED_IN";

/** Where people sign in, writes stand on stdout unless AUDIT_FILE names a file; in mode `local` only then. */
export function parseAudit(
  source: SettingSource,
  entry: EntrySettings,
  say: (problem: string) => void,
): AuditSettings {
  const file = setting(source, "AUDIT_FILE");
  const own = optionalSecret(source, "AUDIT_KEY", say);
  const secret = own ?? ("session" in entry ? entry.session.secret : undefined);
  // Without a secret digests can be compared until the next start.
  const key = secret === undefined ? randomBytes(32) : derived(secret);
  if (file === "-") return { to: "stdout", key };
  if (file !== undefined)
    return { to: { path: resolve(source.variables[FOLDER] ?? ".", file) }, key };
  return { to: entry.mode === "local" ? "nowhere" : "stdout", key };
}

function derived(secret: string): Buffer {
  return createHmac("sha256", secret).update("roster audit digests").digest();
}
