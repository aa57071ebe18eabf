import type { Client } from "./client";
import type { StoreItem, StorePlace } from "./store-client";
import { whyNoStore } from "./why-no-store";

/** A name that somebody set on one version of an assistant. It does not change what runs. */
export type VersionLabel = {
  assistantId: string;
  name: string;
  version: number;
  /** When it was put there, ISO 8601, and by whom; null when that is not known. */
  at: string | null;
  by: string | null;
  /** Asks twice before it is moved or removed. */
  isProtected: boolean;
};

/** Off where the server keeps nothing for Roster, with the reason in plain words. */
export type Labels = { state: "on"; labels: VersionLabel[] } | { state: "off"; reason: string };

export const LABEL_SUGGESTIONS = ["production", "staging"] as const;
export const LABEL_NAME = /^[a-z0-9][a-z0-9._-]{0,35}$/;

const ROOT = ["roster", "labels"];
const ITEMS_PER_REQUEST = 1000;
const MOST_REQUESTS = 20;

/** Why a text cannot be a label; undefined when it can. */
export function labelProblem(name: string): string | undefined {
  if (name === "") return "Give the label a name, such as production.";
  if (LABEL_NAME.test(name)) return undefined;
  if (name.length > 36) return "A label has at most 36 characters.";
  return "A label has small letters, digits, dots, hyphens and underscores only, and begins with a letter or digit.";
}

/** Where a label is kept: an item of its own, so that two people who move two labels lose neither. */
export function labelPlace(assistantId: string, name: string): StorePlace {
  return { namespace: [...ROOT, assistantId], key: name };
}

/** The labels of one assistant, or of all of them, by assistant and name. */
export async function readLabels(
  client: Client,
  { assistantId, signal }: { assistantId?: string; signal?: AbortSignal } = {},
): Promise<Labels> {
  const namespace_prefix = assistantId === undefined ? ROOT : [...ROOT, assistantId];
  const labels: VersionLabel[] = [];
  try {
    for (let page = 0; page < MOST_REQUESTS; page += 1) {
      const window = { limit: ITEMS_PER_REQUEST, offset: page * ITEMS_PER_REQUEST };
      const items = await client.store.search({ namespace_prefix, ...window }, { signal });
      labels.push(...items.flatMap((item) => readLabel(item) ?? []));
      if (items.length < ITEMS_PER_REQUEST) break;
    }
  } catch (error) {
    const reason = whyOff(error);
    if (reason === null) throw error;
    return { state: "off", reason };
  }
  return { state: "on", labels: labels.toSorted(byName) };
}

/** The label that an item holds, or null for an item of another shape. */
export function readLabel({ namespace, key, value }: StoreItem): VersionLabel | null {
  const [assistantId] = namespace.slice(ROOT.length);
  const { version, at, by } = value;
  const isHere =
    namespace.length === ROOT.length + 1 && ROOT.every((part, i) => namespace[i] === part);
  if (!isHere || assistantId === undefined || !LABEL_NAME.test(key)) return null;
  if (typeof version !== "number" || !Number.isSafeInteger(version) || version < 1) return null;
  return {
    assistantId,
    name: key,
    version,
    at: typeof at === "string" ? at : null,
    by: typeof by === "string" && by !== "" ? by : null,
    isProtected: value.protected === true,
  };
}

/** The other way round. */
export function labelItem(label: VersionLabel): StoreItem {
  const { assistantId, name, version, at, by, isProtected } = label;
  return { ...labelPlace(assistantId, name), value: { version, at, by, protected: isProtected } };
}

function byName(a: VersionLabel, b: VersionLabel): number {
  return a.assistantId.localeCompare(b.assistantId) || a.name.localeCompare(b.name);
}

/** Why there is no store to keep labels in; null when the failure is of another kind. */
function whyOff(error: unknown): string | null {
  const why = whyNoStore(error);
  if (why === null) return null;
  return why === "refused"
    ? "this server does not let Roster use its Store."
    : "this server has no Store to keep them in.";
}
