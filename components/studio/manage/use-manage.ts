"use client";

import { parseAsString, useQueryStates } from "nuqs";

// `view` is that of the form in the dialog, and goes with it.
const params = { manage: parseAsString, view: parseAsString };

/**
 * What "Manage Assistants" shows, from the URL: nothing, the list, the form of a new assistant, or
 * one assistant. Each is a step in the history, so that Back closes it.
 */
export function useManage() {
  const [{ manage }, set] = useQueryStates(params, { history: "push" });
  return {
    shown: manage,
    show: (what: string) => void set({ manage: what }),
    close: () => void set({ manage: null, view: null }),
  };
}

export const MANAGE = { list: "list", new: "new" } as const;
