import { RosterError } from "@/lib/errors";
import { isAmbiguous, lookForEffect, lostWrite } from "./ambiguous";
import type { Client } from "./client";
import { labelItem, labelPlace, readLabel, readLabels, type VersionLabel } from "./labels";

/** The label is not where the person saw it. */
export class LabelConflict extends RosterError {
  /** Where it is now; null when it is on no version. */
  readonly present: VersionLabel | null;

  constructor(name: string, present: VersionLabel | null) {
    const place = present ? `is on v${present.version} now` : "is on no version any more";
    super("conflict", `“${name}” ${place}: somebody else changed it. Nothing was written.`);
    this.present = present;
  }
}

export type LabelInput = {
  /** As the person saw it last; null when it was on no version. */
  seen: VersionLabel | null;
  label: Omit<VersionLabel, "at">;
};

/**
 * Puts a label on a version and reads it back. Nothing is written, and LabelConflict thrown, when it
 * is not where the person saw it. Safe to repeat.
 */
export async function setLabel(client: Client, { seen, label }: LabelInput): Promise<VersionLabel> {
  const { assistantId, name } = label;
  const look = () => presentLabel(client, assistantId, name);
  const present = await look();
  if (present && isSame(present, label)) return present;
  if (!isSame(present, seen)) throw new LabelConflict(name, present);

  const wanted = { ...label, at: new Date().toISOString() };
  await client.store.put(labelItem(wanted)).catch(async (error: unknown) => {
    if (!isAmbiguous(error)) throw error;
    const { state } = await lookForEffect(async () => {
      const found = await look();
      return isSame(found, wanted) ? found : undefined;
    });
    if (state === "found") return;
    throw lostWrite(error, state === "absent" ? "The label was not moved." : UNSURE, state);
  });
  const after = await look();
  if (!isSame(after, wanted)) throw new LabelConflict(name, after);
  return wanted;
}

/** Takes a label away. Resolves too when it is gone already; throws LabelConflict when it was moved. */
export async function removeLabel(client: Client, seen: VersionLabel): Promise<void> {
  const { assistantId, name } = seen;
  const look = () => presentLabel(client, assistantId, name);
  const present = await look();
  if (present === null) return;
  if (!isSame(present, seen)) throw new LabelConflict(name, present);
  await client.store.delete(labelPlace(assistantId, name)).catch(async (error: unknown) => {
    if (!isAmbiguous(error)) throw error;
    const { state } = await lookForEffect(async () => ((await look()) === null ? true : undefined));
    if (state === "found") return;
    throw lostWrite(error, state === "absent" ? "The label was not removed." : UNSURE, state);
  });
}

/** Takes away every label of an assistant that was deleted. */
export async function removeLabelsOf(client: Client, assistantId: string): Promise<void> {
  const found = await readLabels(client, { assistantId });
  if (found.state === "off") return;
  for (const { name } of found.labels) await client.store.delete(labelPlace(assistantId, name));
}

const UNSURE = "Whether it was done is not known. Doing it again is safe.";

async function presentLabel(client: Client, assistantId: string, name: string) {
  const item = await client.store.get(labelPlace(assistantId, name));
  return item && readLabel(item);
}

type Placed = Pick<VersionLabel, "version" | "isProtected"> | null;

function isSame(a: Placed, b: Placed): boolean {
  return a?.version === b?.version && a?.isProtected === b?.isProtected;
}
