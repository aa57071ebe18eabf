import type { Route } from "next";
import type { ReactNode } from "react";

export type ToastTone = "neutral" | "success" | "warning" | "destructive";

type ToastAction = { label: string } & ({ onPress: () => void } | { href: Route });

export type ToastInput = {
  title: string;
  description?: ReactNode;
  tone?: ToastTone | undefined;
  /** What can be done about it, or where more of it is; a link asks before it leaves a form. */
  action?: ToastAction | undefined;
  /** Stays until it is dismissed. */
  stays?: boolean | undefined;
};

export type ToastEntry = ToastInput & { id: number };

const MOST = 3;
const NONE: readonly ToastEntry[] = [];

let entries = NONE;
let lastId = 0;
const listeners = new Set<() => void>();

function publish(next: readonly ToastEntry[]) {
  entries = next;
  for (const listener of listeners) listener();
}

/** Shows a message in the Toaster, from anywhere in the browser; gives the id that `dismissToast` takes. */
export function toast(input: ToastInput): number {
  lastId += 1;
  publish([...entries, { ...input, id: lastId }].slice(-MOST));
  return lastId;
}

export function dismissToast(id: number) {
  publish(entries.filter((entry) => entry.id !== id));
}

let outlets: readonly string[] = [];

/** Places that can draw toasts; what is around a modal dialog is out of reach, so the last one does. */
export const toastOutlets = {
  /** Gives back what takes the place away again. */
  add(id: string) {
    outlets = [...outlets, id];
    publish(entries);
    return () => {
      outlets = outlets.filter((each) => each !== id);
      publish(entries);
    };
  },
  last: () => outlets.at(-1),
};

export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: () => entries,
  readOnServer: () => NONE,
};
