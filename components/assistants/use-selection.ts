"use client";

import { useSyncExternalStore } from "react";
import { useDeployment } from "@/components/shell/deployment-provider";
import { createSelection, type Selected, type Selection } from "@/lib/selection";

/** Kept while Roster stays open, so that a look at an assistant loses nothing. */
const selections = new Map<string, Selection>();

/** The selected assistants of the deployment. */
export function useSelection(): Selection {
  return selectionIn(useDeployment().slug);
}

/** The same for a row, which is told its deployment. */
export function selectionIn(slug: string): Selection {
  const selection = selections.get(slug) ?? createSelection();
  selections.set(slug, selection);
  return selection;
}

/** What `of` says of the selected; drawn again only when that is another. */
export function useSelected<Said extends string | number | boolean>(
  selection: Selection,
  of: (selected: ReadonlyMap<string, Selected>) => Said,
): Said {
  const read = () => of(selection.read());
  return useSyncExternalStore(selection.subscribe, read, read);
}
