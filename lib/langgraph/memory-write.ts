import { RosterError } from "@/lib/errors";
import { isAmbiguous, lookForEffect, lostWrite } from "./ambiguous";
import type { Client } from "./client";
import type { StoredItem, StoreItem, StorePlace } from "./store-client";
import { sameJson } from "./values";

/** The item is not what the person saw. Nothing was written. */
export class ItemConflict extends RosterError {
  /** What is there now; null when nothing is. */
  readonly present: StoredItem | null;

  constructor(present: StoredItem | null) {
    const what = present ? "The item was changed" : "The item was deleted";
    super("conflict", `${what} by somebody else meanwhile. Nothing was written.`);
    this.present = present;
  }
}

const UNSURE = "Whether it was done is not known. Doing it again is safe.";

/**
 * Writes an item, after reading it again. `seen` is its value as the person saw it, null for a new
 * one. Throws ItemConflict when something else is there now. Safe to repeat.
 */
export async function saveItem(
  client: Client,
  { seen, item }: { seen: StoreItem["value"] | null; item: StoreItem },
): Promise<void> {
  const present = await client.store.get(item);
  if (present && sameJson(present.value, item.value)) return;
  if (!isSeen(present, seen)) throw new ItemConflict(present);
  await client.store.put(item).catch(async (error: unknown) => {
    if (!isAmbiguous(error)) throw error;
    const { state } = await lookForEffect(async () => {
      const found = await client.store.get(item);
      return found && sameJson(found.value, item.value) ? true : undefined;
    });
    if (state === "found") return;
    throw lostWrite(error, state === "absent" ? "The item was not saved." : UNSURE, state);
  });
}

/** Deletes an item. Resolves too when it is gone already; throws ItemConflict when it was changed. */
export async function removeItem(
  client: Client,
  { seen, place }: { seen: StoreItem["value"]; place: StorePlace },
): Promise<void> {
  const present = await client.store.get(place);
  if (present === null) return;
  if (!isSeen(present, seen)) throw new ItemConflict(present);
  await client.store.delete(place).catch(async (error: unknown) => {
    if (!isAmbiguous(error)) throw error;
    const { state } = await lookForEffect(async () =>
      (await client.store.get(place)) === null ? true : undefined,
    );
    if (state === "found") return;
    throw lostWrite(error, state === "absent" ? "The item was not deleted." : UNSURE, state);
  });
}

function isSeen(present: StoredItem | null, seen: StoreItem["value"] | null): boolean {
  if (present === null || seen === null) return present === seen;
  return sameJson(present.value, seen);
}
