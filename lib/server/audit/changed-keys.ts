import { createHmac } from "node:crypto";
import type { AuditChange } from "@/lib/activity/audit-event";

const MOST_LISTED = 200;
const LONGEST_KEY = 200;
const FIELDS = ["graph_id", "name", "description", "config", "context", "metadata"] as const;

type Content = { [key: string]: unknown };

/**
 * The keys whose values differ between two contents of an assistant, with keyed digests of the values: they
 * tell that two values were the same, and nothing more. `config.configurable`, `config`, `context` and
 * `metadata` are taken apart by key.
 */
export function changedKeys(
  before: Content | undefined,
  after: Content | undefined,
  key: Buffer,
): { changes: AuditChange[]; more: number } {
  const [old, now] = [flat(before), flat(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  const digest = (text: string | undefined) =>
    text === undefined ? null : createHmac("sha256", key).update(text).digest("hex").slice(0, 32);
  const differ = names.filter((name) => old.get(name) !== now.get(name));
  const changes = differ.slice(0, MOST_LISTED).map((name) => ({
    key: name.slice(0, LONGEST_KEY),
    from: digest(old.get(name)),
    to: digest(now.get(name)),
  }));
  return { changes, more: differ.length - changes.length };
}

function flat(content: Content | undefined): Map<string, string> {
  const found = new Map<string, string>();
  const put = (name: string, value: unknown) => {
    if (value !== undefined && value !== null) found.set(name, sorted(value));
  };
  for (const field of FIELDS) {
    const value = content?.[field];
    if (!isRecord(value)) {
      put(field, value);
      continue;
    }
    for (const [name, part] of Object.entries(value)) {
      if (field !== "config" || name !== "configurable" || !isRecord(part)) {
        put(`${field}.${name}`, part);
        continue;
      }
      for (const [inner, each] of Object.entries(part)) put(`config.configurable.${inner}`, each);
    }
  }
  return found;
}

/** As JSON whose objects have their keys in order: servers give them back in another. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isRecord(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function isRecord(value: unknown): value is Content {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
